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
            // Of the table nothing is kept but its index; whoever writes to the roster leaves the entry's number here, to be indexed later.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE EnterpriseIndex USING fts5(Words, content='', contentless_delete=1, detail=none, tokenize='ascii');");
            migrationBuilder.Sql("CREATE TABLE EnterpriseUnindexed (Id INTEGER NOT NULL PRIMARY KEY);");
            migrationBuilder.Sql("CREATE TRIGGER Enterprises_Entered AFTER INSERT ON Enterprises BEGIN INSERT OR IGNORE INTO EnterpriseUnindexed VALUES (new.Id); END;");
            migrationBuilder.Sql("CREATE TRIGGER Enterprises_Amended AFTER UPDATE ON Enterprises BEGIN INSERT OR IGNORE INTO EnterpriseUnindexed VALUES (new.Id); END;");
            migrationBuilder.Sql("CREATE TRIGGER Enterprises_Removed AFTER DELETE ON Enterprises BEGIN INSERT OR IGNORE INTO EnterpriseUnindexed VALUES (old.Id); END;");
            migrationBuilder.Sql("INSERT INTO EnterpriseUnindexed SELECT Id FROM Enterprises;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER Enterprises_Entered;");
            migrationBuilder.Sql("DROP TRIGGER Enterprises_Amended;");
            migrationBuilder.Sql("DROP TRIGGER Enterprises_Removed;");
            migrationBuilder.Sql("DROP TABLE EnterpriseUnindexed;");
            migrationBuilder.Sql("DROP TABLE EnterpriseIndex;");
        }
    }
}
