using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class RosterIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Enterprises_Name",
                table: "Enterprises");

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_RetiredOn_District_State_Standing",
                table: "Enterprises",
                columns: new[] { "RetiredOn", "District", "State", "Standing" });

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_RetiredOn_Name",
                table: "Enterprises",
                columns: new[] { "RetiredOn", "Name" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Enterprises_RetiredOn_District_State_Standing",
                table: "Enterprises");

            migrationBuilder.DropIndex(
                name: "IX_Enterprises_RetiredOn_Name",
                table: "Enterprises");

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_Name",
                table: "Enterprises",
                column: "Name");
        }
    }
}
