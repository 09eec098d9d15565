using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class RosterRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Interests_InspectorId_EnterpriseId",
                table: "Interests");

            migrationBuilder.AddColumn<string>(
                name: "DeclaredBy",
                table: "Interests",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "WithdrawnOn",
                table: "Interests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnWhy",
                table: "Interests",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Issuer",
                table: "Inspectors",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "CodeReason",
                table: "Enterprises",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Degree",
                table: "CheckItems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Categories",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Categories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Works",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    No = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    District = table.Column<string>(type: "TEXT", nullable: false),
                    Location = table.Column<string>(type: "TEXT", nullable: false),
                    Area = table.Column<decimal>(type: "TEXT", nullable: true),
                    Protection = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    CompletedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Parties = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RetiredWhy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Works", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Interests_InspectorId_EnterpriseId",
                table: "Interests",
                columns: new[] { "InspectorId", "EnterpriseId" },
                unique: true,
                filter: "WithdrawnOn IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Categories_Name",
                table: "Categories",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Works_No",
                table: "Works",
                column: "No",
                unique: true);

            // The list begins with the common words, then whatever the roster says already. Written out: a migration says the same for ever.
            migrationBuilder.Sql("""
                INSERT INTO Categories (Name, No, Version)
                SELECT value, key + 1, 0 FROM json_each('["建设单位","设计单位","施工单位","监理单位","防护设备生产安装企业","检测单位","维护使用单位","警报设施设点单位（非市场主体）"]');
                INSERT INTO Categories (Name, No, Version)
                SELECT Name, 8 + ROW_NUMBER() OVER (ORDER BY Name), 0
                FROM (SELECT DISTINCT j.value AS Name FROM Enterprises AS e, json_each(e.Categories) AS j)
                WHERE Name NOT IN (SELECT Name FROM Categories);
                UPDATE CheckItems SET Degree = 1 WHERE Category LIKE '%重点%';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Categories");

            migrationBuilder.DropTable(
                name: "Works");

            migrationBuilder.DropIndex(
                name: "IX_Interests_InspectorId_EnterpriseId",
                table: "Interests");

            migrationBuilder.DropColumn(
                name: "DeclaredBy",
                table: "Interests");

            migrationBuilder.DropColumn(
                name: "WithdrawnOn",
                table: "Interests");

            migrationBuilder.DropColumn(
                name: "WithdrawnWhy",
                table: "Interests");

            migrationBuilder.DropColumn(
                name: "Issuer",
                table: "Inspectors");

            migrationBuilder.DropColumn(
                name: "CodeReason",
                table: "Enterprises");

            migrationBuilder.DropColumn(
                name: "Degree",
                table: "CheckItems");

            migrationBuilder.CreateIndex(
                name: "IX_Interests_InspectorId_EnterpriseId",
                table: "Interests",
                columns: new[] { "InspectorId", "EnterpriseId" },
                unique: true);
        }
    }
}
