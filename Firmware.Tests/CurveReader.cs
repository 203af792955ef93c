using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The phone's side of a force curve: from bytes back to forces. Written from the description of the form, not from the firmware's code.</summary>
    internal static class CurveReader
    {
        /// <summary>The bytes of a curve.</summary>
        /// <param name="curve">The curve.</param>
        public static byte[] BytesOf(ForceCurve curve)
        {
            byte[] bytes = new byte[curve.Length];
            Check.Equal(curve.Length, curve.Copy(0, bytes, 0, bytes.Length), "bytes copied", 0);
            return bytes;
        }

        /// <summary>
        /// Decodes: each point is a number of 7 bits a byte, low bits first, the high bit saying that more follow; even numbers 2n stand for a rise by n
        /// units, odd ones 2n − 1 for a fall by n.
        /// </summary>
        /// <param name="bytes">The bytes, all of them.</param>
        /// <param name="points">How many points there are to be.</param>
        /// <param name="unitMilliNewtons">The unit, mN.</param>
        /// <returns>The forces, mN.</returns>
        public static int[] Decode(byte[] bytes, int points, int unitMilliNewtons)
        {
            int[] forces = new int[points];
            int units = 0;
            int at = 0;
            for (int point = 0; point < points; point++)
            {
                int number = 0;
                int weight = 1;
                while (bytes[at] >= 128)
                {
                    number += (bytes[at] - 128) * weight;
                    weight *= 128;
                    at++;
                }

                number += bytes[at] * weight;
                at++;
                units += number % 2 == 0 ? number / 2 : -((number + 1) / 2);
                forces[point] = units * unitMilliNewtons;
            }

            Check.Equal(bytes.Length, at, "bytes that belong to the points", points);
            return forces;
        }
    }
}
