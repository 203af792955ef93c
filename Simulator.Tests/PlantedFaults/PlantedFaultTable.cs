namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>All planted faults. Their texts are short, so that they stay true while the sources around them change.</summary>
public static class PlantedFaultTable
{
    /// <summary>Every planted fault.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
        [
            .. SensorFaults.All, .. ZeroFaults.All, .. VerdictFaults.All, .. HoldFaults.All, .. SettingsFaults.All, .. CueFaults.All, .. AimFaults.All,
            .. CalibrationFaults.All, .. RecordFaults.All, .. SyncFaults.All, .. CurveFaults.All,
            .. HoldLogFaults.All, .. HoldLogSpaceFaults.All, .. HoldLogRewriteFaults.All,
            .. ProgrammeFaults.All, .. ProgrammeRunFaults.All, .. ButtonFaults.All, .. CableFaults.All, .. SessionFaults.All, .. RoleFaults.All, .. DayFaults.All, .. LiveFaults.All, .. ProgressorFaults.All,
            .. PairingFaults.All, .. StatusFaults.All,
        ];
}
