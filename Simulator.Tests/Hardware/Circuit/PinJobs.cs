using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Each pin can do what the firmware does with it. Facts of the chip from the ESP32 datasheet and docs/platform.md.</summary>
public static class PinJobs
{
    private const int ChannelsOfTimer = 2;

    private static readonly int[] s_inputOnly = [34, 35, 36, 37, 38, 39];
    private static readonly int[] s_strapping = [0, 2, 5, 12, 15];
    private static readonly int[] s_flash = [6, 7, 8, 9, 10, 11];
    private static readonly int[] s_debugPort = [1, 3];
    private static readonly int[] s_adc1 = [36, 37, 38, 39, 32, 33, 34, 35]; // by channel
    private static readonly int[] s_wakes = [0, 2, 4, 12, 13, 14, 15, 25, 26, 27, 32, 33, 34, 35, 36, 37, 38, 39]; // RTC pins

    /// <summary>Names of pins that can wake the chip from its sleep.</summary>
    private static readonly string[] s_mustWake = ["Button"];

    /// <summary>What a pin cannot do, pins that two share, timers that two share.</summary>
    /// <param name="pins">The GPIO of each name.</param>
    /// <param name="uses">What the firmware does with each GPIO.</param>
    /// <param name="adcChannels">The ADC channel of each name that has one.</param>
    public static IEnumerable<string> Findings(
        IReadOnlyDictionary<string, int> pins, IReadOnlyDictionary<int, string> uses, IReadOnlyDictionary<string, int> adcChannels)
    {
        foreach (IGrouping<int, string> shared in pins.GroupBy(pin => pin.Value, pin => pin.Key).Where(pin => pin.Count() > 1))
        {
            yield return $"GPIO {shared.Key} is shared by {string.Join(" and ", shared)}";
        }

        foreach (int gpio in uses.Keys.Except(pins.Values))
        {
            yield return $"GPIO {gpio} is {uses[gpio]} in the firmware, and Pins.cs does not know it";
        }

        foreach ((string name, int gpio) in pins)
        {
            if (!uses.TryGetValue(gpio, out string? use))
            {
                yield return $"{name} on GPIO {gpio} is used by no part of the firmware";
                continue;
            }

            foreach (string finding in Of(name, gpio, use, adcChannels))
            {
                yield return finding;
            }
        }

        foreach (IGrouping<int?, string> timer in pins.GroupBy(pin => TimerOf(uses.GetValueOrDefault(pin.Value, string.Empty)), pin => pin.Key)
            .Where(timer => timer.Key is not null && timer.Count() > 1))
        {
            yield return $"{string.Join(" and ", timer)} share PWM timer {timer.Key}";
        }
    }

    /// <summary>The timer behind a PWM output; null for anything else.</summary>
    public static int? TimerOf(string use) => NumberAfter("PWM", use) is { } channel ? (channel - 1) / ChannelsOfTimer : null;

    /// <summary>The channel of an analogue input; null for anything else.</summary>
    public static int? AdcChannelOf(string use) => NumberAfter("ADC channel ", use);

    private static IEnumerable<string> Of(string name, int gpio, string use, IReadOnlyDictionary<string, int> adcChannels)
    {
        (string Says, int[] Pins, bool Matters)[] refused =
        [
            ("is a strapping pin: its level at the start decides how the chip boots", s_strapping, true),
            ("is wired to the flash", s_flash, true),
            ("is the debug port", s_debugPort, true),
            ("is input only", s_inputOnly, IsOutput(use)),
            ("has no internal pull resistor", s_inputOnly, use == FirmwarePins.PulledUpInput),
        ];
        foreach ((string says, _, _) in refused.Where(rule => rule.Matters && rule.Pins.Contains(gpio)))
        {
            yield return $"{name} on GPIO {gpio} ({use}): the pin {says}";
        }

        if (s_mustWake.Contains(name) && !s_wakes.Contains(gpio))
        {
            yield return $"{name} on GPIO {gpio}: the pin cannot wake the chip";
        }

        int? channel = AdcChannelOf(use);
        int? said = adcChannels.TryGetValue(name, out int number) ? number : null;
        if (channel != said || (channel is { } one && (one >= s_adc1.Length || s_adc1[one] != gpio)))
        {
            yield return $"{name} on GPIO {gpio} ({use}): {name}AdcChannel is {said?.ToString(CultureInfo.InvariantCulture) ?? "missing"}, "
                + $"the channel of the pin on ADC1 is {Array.IndexOf(s_adc1, gpio)}";
        }
    }

    private static bool IsOutput(string use) =>
        use.StartsWith("PWM", StringComparison.Ordinal) || use.EndsWith("_MOSI", StringComparison.Ordinal) || use.EndsWith("_CLOCK", StringComparison.Ordinal);

    private static int? NumberAfter(string prefix, string use) =>
        use.StartsWith(prefix, StringComparison.Ordinal) ? int.Parse(use[prefix.Length..], CultureInfo.InvariantCulture) : null;
}
