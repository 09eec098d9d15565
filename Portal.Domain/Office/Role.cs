namespace Portal.Domain.Office;

/// <summary>角色: who may do what (regulation, last paragraph). The names are those that the office uses.</summary>
public enum Role
{
    科员 = 0,
    科室负责人 = 1,
    工程管理科 = 2,
    领导 = 3,
    系统管理员 = 4,
}
