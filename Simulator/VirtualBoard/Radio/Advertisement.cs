namespace PressureDevice.VirtualBoard;

/// <summary>What is on the air while the device waits for a central: one packet and its scan response, 31 bytes
/// each.</summary>
public sealed class Advertisement
{
    /// <summary>Bytes in either packet (legacy advertising; docs/platform.md).</summary>
    public const int PacketBytes = 31;

    private Advertisement(byte[] packet, byte[] scanResponse, bool isComplete)
    {
        Packet = packet;
        ScanResponse = scanResponse;
        IsComplete = isComplete;
        List<AdvertisementSection> sections =
            [.. AdvertisementSection.Parse(packet), .. AdvertisementSection.Parse(scanResponse)];
        Name = sections.Select(section => section.Name).FirstOrDefault(name => name is not null) ?? string.Empty;
        Services = [.. sections.SelectMany(section => section.Services)];
    }

    /// <summary>Nothing on the air.</summary>
    public static Advertisement None { get; } = new([], [], isComplete: true);

    /// <summary>The advertising packet, at most 31 bytes.</summary>
    public IReadOnlyList<byte> Packet { get; }

    /// <summary>The answer to an active scan, at most 31 bytes.</summary>
    public IReadOnlyList<byte> ScanResponse { get; }

    /// <summary>False when a section fitted into neither packet and was left out.</summary>
    public bool IsComplete { get; }

    /// <summary>The name as an active scanner reads it from the two packets; empty when it is not there.</summary>
    public string Name { get; }

    /// <summary>The service UUIDs as an active scanner reads them from the two packets.</summary>
    public IReadOnlyList<Guid> Services { get; }

    /// <summary>Packs sections greedily in their order: what does not fit into the packet goes to the scan response,
    /// what does not fit there is left out (docs/platform.md).</summary>
    public static Advertisement Pack(IEnumerable<AdvertisementSection> sections)
    {
        List<byte> packet = [];
        List<byte> scanResponse = [];
        bool isComplete = true;
        foreach (AdvertisementSection section in sections)
        {
            if (packet.Count + section.Length <= PacketBytes)
            {
                section.AppendTo(packet);
            }
            else if (scanResponse.Count + section.Length <= PacketBytes)
            {
                section.AppendTo(scanResponse);
            }
            else
            {
                isComplete = false;
            }
        }

        return new Advertisement([.. packet], [.. scanResponse], isComplete);
    }
}
