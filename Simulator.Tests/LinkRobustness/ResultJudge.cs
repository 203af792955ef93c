using System.Buffers.Binary;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Demands that a result 0 goes to requests only that the protocol allows, and that the device then is as they say.</summary>
/// <param name="parts">The firmware's objects.</param>
/// <param name="fail">Takes what is wrong.</param>
internal sealed class ResultJudge(FirmwareParts parts, Action<string> fail)
{
    private const byte Done = 0;
    private const byte Unknown = 0xF0;
    private const int NoCap = 20_000;

    private static readonly byte[] s_notInAHold =
        [1, 2, 3, 4, 9, 0x0A, 0x0B, 0x0C, 0x0E, 0x0F, 0x11, 0x13, 0x16, 0x18, 0x19, 0x1A, 0x1C, 0x1E, 0x1F, 0x20, 0x21];

    private readonly ProgrammeModel _draft = new();
    private bool _mayBeTherapist;
    private uint _asked;

    /// <summary>Results 0 by opcode.</summary>
    public SortedDictionary<byte, int> Served { get; } = [];

    /// <summary>Takes a result.</summary>
    public void Take(PendingWrite write, byte result)
    {
        if (result == Done)
        {
            Served[write.Opcode] = Served.GetValueOrDefault(write.Opcode) + 1;
        }

        var now = new DeviceSnapshot(parts);
        bool isKnown = RequestForm.ControlBytes(write.Opcode) != 0;
        bool wasInAHold = HoldSession.IsGuided(write.Phase) && parts.Device.IsGuiding;
        bool isRight = result switch
        {
            Done when !isKnown || (wasInAHold && s_notInAHold.Contains(write.Opcode)) => false,
            Done => IsAsSaid(write.Bytes, now),
            _ => write.Changed.Count == 0 && isKnown == (result != Unknown),
        };
        if (!isRight)
        {
            fail($"result {result:X2} to {write}, which changed {string.Join(", ", write.Changed)}; now {now}");
        }
    }

    private bool IsAsSaid(byte[] request, DeviceSnapshot now)
    {
        bool mayPrescribe = now.Role.Role != 2 || _mayBeTherapist;
        switch (request[0])
        {
            case >= 2 and <= 4:
                return mayPrescribe;
            case 0x09:
                return request[1] is 0 or 50 or 100 or 200 && now.Tip == request[1];
            case 0x0A:
                _draft.Begin(request);
                return mayPrescribe;
            case 0x0B when request[1] < 8:
                _draft.Step(request);
                return mayPrescribe;
            case 0x0B:
                return false;
            case 0x0C:
                bool isApplied = mayPrescribe && _draft.IsValid(now.Role.Cap / 10) && now.Programme == _draft.Hash;
                _draft.Forget();
                return isApplied;
            case 0x0E:
                _mayBeTherapist = true;
                return Number(request, 1) != 0 && now.Role.Key == (int)Number(request, 1);
            case 0x0F:
                return IsRoleAsSaid(request, now);
            case 0x11:
                return request[1] is >= 10 and <= 100 && request[2] is >= 20 and <= 100 && request[3] <= 2 && now.Cues == (request[1], request[2], request[3]);
            case 0x13:
                return now.Clock.IsSet == 1; // to what, ChangeJudge has seen in the turn of the change
            case 0x16:
                return Number(request, 1) != 0 && IsStored(Number(request, 5), now) && parts.Log.PositionOf((int)Number(request, 1)) >= Number(request, 5);
            case 0x18:
                _asked = Number(request, 1);
                return mayPrescribe && IsStored(_asked, now);
            case 0x19:
                return mayPrescribe && Number(request, 1) == _asked && now.Deleted >= _asked;
            case 0x1A:
                return mayPrescribe && now.Progressor == (int)Number(request, 1);
            case 0x1B:
                return request[1] == 1;
            case 0x1D:
                return now.IsStopped;
            case 0x1F when request[1] == 0:
                return request[2] <= 10 && now.Context.Pain == request[2];
            case 0x1F:
                return request[1] == 1 && request[2] <= 10;
            case 0x20:
                return now.Context.Site == request[1];
            case 0x21:
                return now.Context.Patient == BinaryPrimitives.ReadUInt16LittleEndian(request.AsSpan(1));
            default:
                return true;
        }
    }

    private bool IsRoleAsSaid(byte[] request, DeviceSnapshot now)
    {
        int cap = request[1] == 1 ? NoCap : BinaryPrimitives.ReadUInt16LittleEndian(request.AsSpan(2));
        int key = (int)Number(request, 5);
        _mayBeTherapist = true;
        return request[1] is 1 or 2 && cap is >= 1_000 and <= NoCap && key != 0 && now.Role == (request[1], cap * 10, request[4], key);
    }

    private static bool IsStored(uint number, DeviceSnapshot now) => number > 0 && number <= now.Holds;

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
