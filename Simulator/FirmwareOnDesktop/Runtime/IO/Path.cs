namespace System.IO
{
    /// <summary>Paths with backslashes, as on the device.</summary>
    internal static class Path
    {
        private const char Separator = '\\';

        /// <summary>Joins two parts.</summary>
        public static string Combine(string path1, string path2)
        {
            if (path1.Length == 0)
            {
                return path2;
            }

            return path1[path1.Length - 1] == Separator ? path1 + path2 : path1 + Separator + path2;
        }

        /// <summary>The part before the last separator.</summary>
        public static string GetDirectoryName(string path)
        {
            int last = path.LastIndexOf(Separator);
            return last < 0 ? string.Empty : path.Substring(0, last);
        }

        /// <summary>The part after the last separator.</summary>
        public static string GetFileName(string path) => path.Substring(path.LastIndexOf(Separator) + 1);

        /// <summary>The part after the last separator without its extension.</summary>
        public static string GetFileNameWithoutExtension(string path)
        {
            string name = GetFileName(path);
            int dot = name.LastIndexOf('.');
            return dot < 0 ? name : name.Substring(0, dot);
        }

        /// <summary>The extension with its dot, or nothing.</summary>
        public static string GetExtension(string path)
        {
            string name = GetFileName(path);
            int dot = name.LastIndexOf('.');
            return dot < 0 || dot == name.Length - 1 ? string.Empty : name.Substring(dot);
        }
    }
}
