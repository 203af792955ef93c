namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in what the line to the patient's button says.</summary>
public static class CableFaults
{
    private const string Cable = "PatientCable.cs";
    private const string Hidden = "the person under the tip says too much, and the device goes on asking for more";
    private const string Unheard = "the patient says too much into a cable that ends nowhere";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("the limit of a pressed line a millivolt higher", Cable, "PressedUnderMilliVolts = 800", "PressedUnderMilliVolts = 801", "the limit is not the one that is promised"),
        new("the limit of an open line a millivolt higher", Cable, "OpenFromMilliVolts = 2_400", "OpenFromMilliVolts = 2_401", "the limit is not the one that is promised"),
        new("the limit of a pressed line among the released ones", Cable, "PressedUnderMilliVolts = 800", "PressedUnderMilliVolts = 1_500", "every hold ends on a device whose converter reads low"),
        new("the newest reading counts alone", Cable, "int middle = MiddleOf(milliVolts, _last, _lastButOne);", "int middle = milliVolts;", "one spark ends a hold"),
        new("the reading before the last forgotten", Cable, "_lastButOne = _last;", "", Hidden),
        new("the last reading forgotten", Cable, "_last = milliVolts;", "", Hidden),
        new("the middle one taken for the lowest", Cable, "return c < low ? low : c > high ? high : c;", "return c < low ? c : low;", "one spark ends a hold"),
        new("the middle one taken for the highest", Cable, "return c < low ? low : c > high ? high : c;", "return c > high ? c : high;", "a press is heard a conversion late, and a spark hides it"),
        new("an open line is let go", Cable, " || (isOpen && IsPressed && before == PatientCableState.Connected)", "", "a cramped hand pulls the cable out, and the device asks for more force"),
        new("an open line stays pressed for ever", Cable, " && before == PatientCableState.Connected)", ")", "a button that was pressed when it was lost lets no hold begin any more"),
        new("what is not there is pressed", Cable, "(isClosed && State != PatientCableState.Absent)", "isClosed", "a plug on its way in says that the pain has eased, and the device asks for more force"),
        new("a pressed button that is let go stays pressed", Cable, "(isOpen && IsPressed &&", "(IsPressed &&", "one press ends every hold from then on"),
        new("the readings in a row added up", Cable, "? _readings + 1 : 0;", "? _readings + 1 : _readings;", "a loose contact of an hour is a lost button"),
        new("a loss believed a reading early", Cable, "_readings >= ReadingsToBelieve", "_readings >= ReadingsToBelieve - 1", "the time is not the one that is promised"),
        new("a loss believed ten times as late", Cable, "ReadingsToBelieve = 8", "ReadingsToBelieve = 80", Unheard),
        new("a button that is gone is not lost", Cable, "? PatientCableState.Lost : PatientCableState.Connected", "? PatientCableState.Absent : PatientCableState.Connected", Unheard),
        new("a lost button never comes back", Cable, "return !isOpen && !isClosed;", "return false;", "the plug is in again, and no hold begins"),
        new("wires that touch bring a lost button back", Cable, "return !isOpen && !isClosed;", "return !isOpen;", Unheard),
        new("an open line brings a lost button back", Cable, "return !isOpen && !isClosed;", "return !isClosed;", Unheard),
        new("a button pressed since the start was never there", Cable, "default: return !isOpen;", "default: return !isOpen && !isClosed;", Unheard),
        new("a line that is open at the start has been there", Cable, "default: return !isOpen;", "default: return true;", "a device without a handle lets no hold begin"),
        new("a press from before goes on without", Cable, "bool isNew = isPressed && !_wasPressed;", "bool isNew = isPressed;", "nobody has seen that the button is gone"),
        new("the press of the device's button forgotten", Cable, "_wasPressed = isPressed;", "", "nobody has seen that the button is gone"),
        new("a press that is not meant goes on without", Cable, "isNew && isMeant &&", "isNew &&", "somebody reads a passkey, and nobody knows that the button is gone"),
        new("a press takes a button away that is there", Cable, " && State == PatientCableState.Lost)\n", ")\n", "the device's button silences the patient's cable"),
        new("a new state inherits the readings of the old", Cable, "                State = PatientCableState.Absent;\n                _readings = 0;", "                State = PatientCableState.Absent;", "the time is not the one that is promised"),
        new("a lost button without a name", "HoldTable.cs", "Guided, HoldCondition.ButtonLost, (int)HoldState.Aborted, (int)HoldOutcome.ButtonLost,", "", "the record blames the calibration"),
        new("a lost button told as another fault", "HoldSession.cs", "case SafetyVerdict.ButtonLost: return Forbidden | (1 << HoldCondition.ButtonLost);", "case SafetyVerdict.ButtonLost: return Forbidden | (1 << HoldCondition.BatteryLow);", "the record blames the battery"),
        new("a lost button is in no log", "FaultWatch.cs", "case SafetyVerdict.ButtonLost: return FaultCode.ButtonLost;", "", "what went wrong before is not known"),
        new("the status does not say that the button is there", "PhoneLink.cs", "cable == PatientCableState.Connected ? DeviceStatus.PatientButton : 0", "0", "nobody sees that the plug is out"),
        new("the status says that a lost button is there", "PhoneLink.cs", "cable == PatientCableState.Connected ?", "cable != PatientCableState.Absent ?", "nobody sees that the plug is out"),
        new("the patient's button left out of the self-test", "ControlLoop.cs", "_button.IsPressed || _patientCable.IsPressed ?", "_button.IsPressed ?", "a button that is stuck is not found before it is needed"),
    ];
}
