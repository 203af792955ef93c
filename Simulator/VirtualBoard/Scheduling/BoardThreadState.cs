namespace PressureDevice.VirtualBoard;

internal enum BoardThreadState
{
    Ready,
    Running,
    Waiting,
    Ended,
}
