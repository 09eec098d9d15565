using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class JointDraws : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Draws_PlanLineId_Round",
                table: "Draws");

            migrationBuilder.AddColumn<bool>(
                name: "Joint",
                table: "Draws",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CombinedLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DrawId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanLineId = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanEdition = table.Column<int>(type: "INTEGER", nullable: false),
                    SectionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Credits = table.Column<string>(type: "TEXT", nullable: false),
                    Whole = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CombinedLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CombinedLines_Draws_DrawId",
                        column: x => x.DrawId,
                        principalTable: "Draws",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CombinedLines_PlanLine_PlanLineId",
                        column: x => x.PlanLineId,
                        principalTable: "PlanLine",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Draws_PlanLineId_Round",
                table: "Draws",
                columns: new[] { "PlanLineId", "Round" },
                unique: true,
                filter: "\"AbandonedAt\" IS NULL AND \"RecusalId\" IS NULL AND \"Joint\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_CombinedLines_DrawId_PlanLineId",
                table: "CombinedLines",
                columns: new[] { "DrawId", "PlanLineId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CombinedLines_PlanLineId",
                table: "CombinedLines",
                column: "PlanLineId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CombinedLines");

            migrationBuilder.DropIndex(
                name: "IX_Draws_PlanLineId_Round",
                table: "Draws");

            migrationBuilder.DropColumn(
                name: "Joint",
                table: "Draws");

            migrationBuilder.CreateIndex(
                name: "IX_Draws_PlanLineId_Round",
                table: "Draws",
                columns: new[] { "PlanLineId", "Round" },
                unique: true,
                filter: "\"AbandonedAt\" IS NULL AND \"RecusalId\" IS NULL");
        }
    }
}
