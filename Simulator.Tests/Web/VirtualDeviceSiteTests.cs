using System.Net;
using System.Text.Json;
using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Tests.Bridge;
using PressureDevice.Simulator.Web;

namespace PressureDevice.Simulator.Tests.Web;

/// <summary>The pages beside a running device.</summary>
[TestClass]
public sealed class VirtualDeviceSiteTests
{
    private static CompanionCopy s_companion = null!;
    private static VirtualDeviceSite s_site = null!;
    private static HttpClient s_http = null!;

    [ClassInitialize]
    public static async Task StartAsync(TestContext context)
    {
        s_companion = new CompanionCopy();
        s_companion.Build();
        s_site = await VirtualDeviceSite.StartAsync(s_companion.Folder.Built, port: 0);
        s_http = new HttpClient { BaseAddress = s_site.Address };
    }

    [ClassCleanup]
    public static async Task EndAsync()
    {
        s_http.Dispose();
        await s_site.DisposeAsync();
        s_companion.Dispose();
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("index.html")]
    public async Task The_page_has_the_panel_before_the_app_and_the_file_stays_as_it_is(string path)
    {
        string page = await s_http.GetStringAsync(path);
        int panel = page.IndexOf("<script type=\"module\" src=\"./virtual-device.js\"></script>", StringComparison.Ordinal);
        int app = page.IndexOf("./assets/app.js", StringComparison.Ordinal);
        Assert.IsTrue(panel >= 0 && panel < app, page);
        Assert.AreEqual(panel, page.LastIndexOf("<script type=\"module\" src=\"./virtual-device.js\"", StringComparison.Ordinal), "once");
        Assert.AreEqual(CompanionCopy.BuiltPage, await File.ReadAllTextAsync(Path.Combine(s_companion.Folder.Built, "index.html")));
    }

    [TestMethod]
    [DataRow("<html><head><title>x</title></head><body></body></html>", "<html><head><title>x</title>|</head><body></body></html>")]
    [DataRow("<p>nothing", "<p>nothing|")]
    public void A_page_of_another_make_gets_the_panel_too(string page, string expected) =>
        Assert.AreEqual(expected.Replace("|", "<script type=\"module\" src=\"./virtual-device.js\"></script>"), AppPages.WithPanel(page));

    [TestMethod]
    [DataRow("", "text/html; charset=utf-8")]
    [DataRow("assets/app.js", "text/javascript; charset=utf-8")]
    [DataRow("virtual-device.js", "text/javascript; charset=utf-8")]
    [DataRow("manifest.webmanifest", "application/manifest+json")]
    [DataRow("icon.svg", "image/svg+xml")]
    public async Task A_file_comes_with_its_type_and_is_asked_for_again(string path, string type)
    {
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using HttpResponseMessage answer = await s_http.SendAsync(new HttpRequestMessage(method, path));
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
            Assert.AreEqual(type, answer.Content.Headers.ContentType?.ToString());
            Assert.AreEqual("no-cache", answer.Headers.CacheControl?.ToString());
            Assert.AreEqual("nosniff", string.Join(',', answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.AreEqual(method == HttpMethod.Get, (await answer.Content.ReadAsByteArrayAsync()).Length > 0);
            Assert.IsGreaterThan(0L, answer.Content.Headers.ContentLength ?? 0);
        }
    }

    [TestMethod]
    [DataRow("nothing.js")]
    [DataRow("assets")]
    [DataRow("assets/")]
    [DataRow("notes.unknown")]
    [DataRow("..%2Fpackage.json")]
    [DataRow("assets/..%2F..%2Fpackage.json")]
    [DataRow("%00")]
    public async Task What_is_no_file_of_the_app_is_not_found(string path)
    {
        using HttpResponseMessage answer = await s_http.GetAsync(path);
        Assert.IsTrue(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
    }

    [TestMethod]
    public async Task Only_reading_is_allowed()
    {
        using HttpResponseMessage answer = await s_http.PostAsync("index.html", new StringContent("x"));
        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        CollectionAssert.AreEquivalent(new[] { "GET", "HEAD" }, answer.Content.Headers.Allow.ToArray());
    }

    [TestMethod]
    public async Task The_device_beside_it_is_ready_has_met_nobody_and_takes_the_passkey_of_its_label()
    {
        await using BridgeClient client = await BridgeClient.WelcomedAsync(new UriBuilder(s_site.Address) { Scheme = "ws", Path = BridgeServer.SocketPath }.Uri);
        JsonElement label = await client.DoAsync("\"do\":\"label\"");
        Assert.AreEqual(s_site.Passkey, label.GetProperty("passkey").GetInt32());
        Assert.AreNotEqual("", label.GetProperty("serial").GetString());
        await client.DoAsync("\"do\":\"hold\",\"which\":\"device\"");
        await Task.Delay(3_500);
        await client.DoAsync("\"do\":\"letGo\",\"which\":\"device\"");
        await client.DoAsync("\"do\":\"scan\",\"forMs\":5000");
        Assert.IsFalse((await client.DoAsync("\"do\":\"connect\"")).GetProperty("bonded").GetBoolean());
        await Task.Delay(200);
        Assert.IsTrue((await client.DoAsync($"\"do\":\"pair\",\"passkey\":{s_site.Passkey}")).GetProperty("authenticated").GetBoolean());
    }
}
