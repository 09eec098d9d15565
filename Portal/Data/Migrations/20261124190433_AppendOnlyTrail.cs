using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class AppendOnlyTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TRIGGER Trail_NoUpdate BEFORE UPDATE ON Trail BEGIN SELECT RAISE(ABORT, '办理留痕只能追加，不能修改。'); END;");
            migrationBuilder.Sql("CREATE TRIGGER Trail_NoDelete BEFORE DELETE ON Trail BEGIN SELECT RAISE(ABORT, '办理留痕只能追加，不能删除。'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER Trail_NoUpdate;");
            migrationBuilder.Sql("DROP TRIGGER Trail_NoDelete;");
        }
    }
}
