// What the app keeps, read from the browser's own storage: for comparing it with what the device has.

/** The holds as they came over the link, record and curve in hexadecimal, by the order of their numbers. */
export function keptHolds(page) {
  return page.evaluate(async () => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const [{ name }] = await indexedDB.databases();
    const database = await done(indexedDB.open(name));
    const transaction = database.transaction(["holds", "holdDetails"]);
    const [holds, details] = await Promise.all(["holds", "holdDetails"].map((store) => done(transaction.objectStore(store).getAll())));
    database.close();
    const bytes = new Map(details.map((detail) => [detail.key, [...detail.bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")]));
    return holds
      .sort((a, b) => a.record.boot - b.record.boot || a.record.sequence - b.record.sequence)
      .map((hold) => ({ bytes: bytes.get(hold.key), record: hold.record, hasCurve: hold.hasCurve, patientId: hold.patientId, sessionId: hold.sessionId }));
  });
}
