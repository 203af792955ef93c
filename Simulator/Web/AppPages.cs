using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace PressureDevice.Simulator.Web;

/// <summary>Serves the app as it was built, its page with the virtual device's panel in it. The files stay as they are.</summary>
public sealed class AppPages : IDisposable
{
    /// <summary>The app's page.</summary>
    public const string Page = "index.html";

    /// <summary>The panel's script, as the build names it.</summary>
    public const string PanelScript = "virtual-device.js";

    private const string PanelTag = $"<script type=\"module\" src=\"./{PanelScript}\"></script>";
    private const string FirstScript = "<script type=\"module\"";
    private const string HeadEnd = "</head>";

    private static readonly FileExtensionContentTypeProvider s_types = new()
    {
        Mappings = { [".webmanifest"] = "application/manifest+json", [".js"] = "text/javascript; charset=utf-8", [".html"] = "text/html; charset=utf-8" },
    };

    private readonly PhysicalFileProvider _files;

    /// <summary>Serves a folder.</summary>
    /// <param name="folder">The folder that the app was built into.</param>
    public AppPages(string folder) => _files = new PhysicalFileProvider(folder);

    /// <summary>The page with the panel's script before the app's own: modules run in their order, and the app is to find the panel's navigator.bluetooth.</summary>
    /// <param name="page">The page as it was built.</param>
    public static string WithPanel(string page)
    {
        int at = page.IndexOf(FirstScript, StringComparison.OrdinalIgnoreCase);
        at = at >= 0 ? at : page.IndexOf(HeadEnd, StringComparison.OrdinalIgnoreCase);
        return at >= 0 ? page.Insert(at, PanelTag) : page + PanelTag;
    }

    /// <summary>Answers a request for a file.</summary>
    /// <param name="context">The request.</param>
    public async Task AnswerAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        bool isHead = HttpMethods.IsHead(context.Request.Method);
        if (!isHead && !HttpMethods.IsGet(context.Request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return;
        }

        string path = context.Request.Path == "/" ? $"/{Page}" : context.Request.Path.Value!;
        if (_files.GetFileInfo(path) is not { Exists: true, IsDirectory: false } file || !s_types.TryGetContentType(path, out string? type))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        byte[] content = await ReadAsync(file, path == $"/{Page}", context.RequestAborted).ConfigureAwait(false);
        response.ContentType = type;
        response.ContentLength = content.Length;
        if (!isHead)
        {
            await response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private static async Task<byte[]> ReadAsync(IFileInfo file, bool isPage, CancellationToken cancel)
    {
        using var content = new MemoryStream();
        Stream source = file.CreateReadStream();
        await using (source.ConfigureAwait(false))
        {
            await source.CopyToAsync(content, cancel).ConfigureAwait(false);
        }

        return isPage ? System.Text.Encoding.UTF8.GetBytes(WithPanel(System.Text.Encoding.UTF8.GetString(content.ToArray()))) : content.ToArray();
    }
}
