/** Does operations one after the other, in the order in which they were asked for; an urgent one comes before all that wait. One that fails does not keep the next from its turn. */
export class OperationQueue {
  private readonly waiting: (() => Promise<void>)[] = [];
  private isWorking = false;

  run<T>(operation: () => Promise<T>, isUrgent = false): Promise<T> {
    return new Promise((resolve, reject) => {
      const turn = () => Promise.resolve().then(operation).then(resolve, reject);
      if (isUrgent) this.waiting.unshift(turn);
      else this.waiting.push(turn);
      void this.work();
    });
  }

  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    for (let turn = this.waiting.shift(); turn; turn = this.waiting.shift()) await turn();
    this.isWorking = false;
  }
}
