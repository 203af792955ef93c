namespace PressureDevice.Core
{
    /// <summary>Serves the requests of a session: stop and start, "which of you is it", whom and where the holds are for, and how painful it is.</summary>
    public static class SessionRequests
    {
        private const int After = 1;

        /// <summary>Serves a request.</summary>
        /// <param name="request">Its bytes, of the right length.</param>
        /// <param name="device">The device.</param>
        /// <param name="prescription">What it is told to do.</param>
        /// <param name="answer">Where the answer is written; not yet that of a pain which is to be stored.</param>
        /// <returns>False when it is none of these.</returns>
        public static bool Serve(byte[] request, Device device, Prescription prescription, ControlAnswer answer)
        {
            int opcode = request[0];
            switch (opcode)
            {
                case ControlCode.Start:
                    prescription.Restart();
                    prescription.LiftStop();
                    break;
                case ControlCode.Stop:
                    prescription.Stop();
                    break;
                case ControlCode.Identify:
                    device.Identify();
                    break;
                case ControlCode.TellPain:
                    TellPain(request[1], request[2], prescription, answer);
                    return true;
                case ControlCode.SetSite:
                    prescription.Context = HoldContext.WithSite(prescription.Context, request[1]);
                    break;
                case ControlCode.SetPatient:
                    prescription.Context = HoldContext.WithPatient(prescription.Context, LittleEndian.GetUInt16(request, 1));
                    break;
                default:
                    return false;
            }

            answer.Begin(opcode, ControlCode.Done);
            return true;
        }

        /// <summary>Stores the pain that is due and answers the request that told it; while the log makes the place for it, neither.</summary>
        /// <param name="device">The device.</param>
        /// <param name="prescription">What it is told to do; there is a pain due.</param>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        /// <param name="answer">Where the answer is written.</param>
        public static void TellDuePain(Device device, Prescription prescription, int batteryMilliVolts, ControlAnswer answer)
        {
            HoldLogResult stored = device.IsGuiding ? HoldLogResult.Failed : prescription.TellPain(batteryMilliVolts);
            if (stored == HoldLogResult.Underway)
            {
                return;
            }

            prescription.PainDue = 0;
            CalibrationRefusal refusal = device.IsGuiding ? CalibrationRefusal.Busy : CalibrationRefusal.NotStored;
            answer.Begin(ControlCode.TellPain, stored == HoldLogResult.Stored ? ControlCode.Done : (int)refusal);
        }

        private static void TellPain(int when, int pain, Prescription prescription, ControlAnswer answer)
        {
            if (when > After || pain > HoldContext.WorstPain)
            {
                answer.Begin(ControlCode.TellPain, ControlCode.InvalidValue);
            }
            else if (when == After)
            {
                prescription.PainDue = pain + 1;
            }
            else
            {
                prescription.Context = HoldContext.WithPain(prescription.Context, pain);
                answer.Begin(ControlCode.TellPain, ControlCode.Done);
            }
        }
    }
}
