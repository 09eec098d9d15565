using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Recusals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Draws_PlanLineId_Round",
                table: "Draws");

            migrationBuilder.AddColumn<int>(
                name: "RecusalId",
                table: "Draws",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Recusals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InspectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectorId = table.Column<int>(type: "INTEGER", nullable: false),
                    InspectorName = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Asker = table.Column<int>(type: "INTEGER", nullable: false),
                    Ground = table.Column<string>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Granted = table.Column<bool>(type: "INTEGER", nullable: true),
                    Way = table.Column<int>(type: "INTEGER", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ExchangedWith = table.Column<int>(type: "INTEGER", nullable: true),
                    SuccessorName = table.Column<string>(type: "TEXT", nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recusals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Recusals_Inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recusals_Inspectors_InspectorId",
                        column: x => x.InspectorId,
                        principalTable: "Inspectors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Draws_PlanLineId_Round",
                table: "Draws",
                columns: new[] { "PlanLineId", "Round" },
                unique: true,
                filter: "\"AbandonedAt\" IS NULL AND \"RecusalId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Draws_RecusalId",
                table: "Draws",
                column: "RecusalId",
                unique: true,
                filter: "\"AbandonedAt\" IS NULL AND \"RecusalId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Recusals_InspectionId",
                table: "Recusals",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Recusals_InspectorId",
                table: "Recusals",
                column: "InspectorId");

            migrationBuilder.AddForeignKey(
                name: "FK_Draws_Recusals_RecusalId",
                table: "Draws",
                column: "RecusalId",
                principalTable: "Recusals",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Draws_Recusals_RecusalId",
                table: "Draws");

            migrationBuilder.DropTable(
                name: "Recusals");

            migrationBuilder.DropIndex(
                name: "IX_Draws_PlanLineId_Round",
                table: "Draws");

            migrationBuilder.DropIndex(
                name: "IX_Draws_RecusalId",
                table: "Draws");

            migrationBuilder.DropColumn(
                name: "RecusalId",
                table: "Draws");

            migrationBuilder.CreateIndex(
                name: "IX_Draws_PlanLineId_Round",
                table: "Draws",
                columns: new[] { "PlanLineId", "Round" },
                unique: true,
                filter: "\"AbandonedAt\" IS NULL");
        }
    }
}
