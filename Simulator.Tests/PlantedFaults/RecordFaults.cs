namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in what is kept and told of a hold.</summary>
public static class RecordFaults
{
    private const string Request = "RecordAccessRequest.cs";
    private const string Recorder = "HoldRecorder.cs";
    private const string Log = "FaultLog.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a request of any length taken", Request,
            " || length > LongestLength", "",
            "a phone writes behind the end of the inbox"),
        new("a range turned round", Request,
            "FirstOperand(request) > SecondOperand(request)", "FirstOperand(request) < SecondOperand(request)",
            "every right range is refused, and a phone loses records"),
        new("a damaged record is intact", "HoldRecord.cs",
            "== Checksum(record)", "!= 0",
            "numbers go on from a damaged record, and two holds have one number"),
        new("a record that was refused is given up", Recorder,
            "IsFailing = true;", "_record = null;",
            "a full flash loses holds without a word"),
        new("a running hold leaves no mark", Recorder,
            "_mark.Set(NextSequence);", "",
            "a hold cut off with the power leaves no record"),
        new("a mark of a hold that was cut off is thrown away", Recorder,
            "mark != NextSequence", "mark == NextSequence",
            "a hold cut off with the power leaves no record"),
        new("a boot with the number of the last one", Recorder,
            "log.Boot + 1", "log.Boot",
            "two holds at the same uptime cannot be told apart"),
        new("the log of faults goes past its end", Log,
            "(number % MostEvents * EventBytes)", "(number * EventBytes)",
            "the seventeenth fault stops the device"),
        new("an event is not marked for storing", Log,
            "IsDirty = true;", "",
            "the faults before a restart are forgotten with it"),
        new("the sum of errors without the time", "HoldStatistics.cs",
            "error * error * elapsedUs", "error * error",
            "the record praises a hold that was poor"),
    ];
}
