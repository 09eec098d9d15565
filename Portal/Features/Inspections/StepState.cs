namespace Portal.Features.Inspections;

/// <summary>环节状态: done, to be done now, or waiting for an earlier step.</summary>
public enum StepState { 未到, 在办, 已办 }
