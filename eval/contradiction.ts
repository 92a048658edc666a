export function pairs(_path: string, _verbose: boolean): void {}
