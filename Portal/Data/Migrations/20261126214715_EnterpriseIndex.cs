using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class EnterpriseIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Of the words nothing is kept but their index. Entries up to a number are in it; whoever changes one of them leaves its number, to be indexed anew.
            // A trigger on what is newly entered would double the time of an import.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE EnterpriseIndex USING fts5(Words, content='', contentless_delete=1, detail=none, tokenize='ascii');");
            migrationBuilder.Sql("CREATE TABLE EnterpriseUnindexed (Id INTEGER NOT NULL PRIMARY KEY);");
            migrationBuilder.Sql("CREATE TABLE EnterpriseIndexed (Upto INTEGER NOT NULL);");
            migrationBuilder.Sql("INSERT INTO EnterpriseIndexed VALUES (0);");
            migrationBuilder.Sql("CREATE TRIGGER Enterprises_Amended AFTER UPDATE ON Enterprises BEGIN INSERT OR IGNORE INTO EnterpriseUnindexed VALUES (new.Id); END;");
            migrationBuilder.Sql("CREATE TRIGGER Enterprises_Removed AFTER DELETE ON Enterprises BEGIN INSERT OR IGNORE INTO EnterpriseUnindexed VALUES (old.Id); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER Enterprises_Amended;");
            migrationBuilder.Sql("DROP TRIGGER Enterprises_Removed;");
            migrationBuilder.Sql("DROP TABLE EnterpriseUnindexed;");
            migrationBuilder.Sql("DROP TABLE EnterpriseIndexed;");
            migrationBuilder.Sql("DROP TABLE EnterpriseIndex;");
        }
    }
}
