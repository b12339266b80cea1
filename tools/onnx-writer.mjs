// Writes ONNX graphs: as much of protobuf and of the ONNX schema as whisper-stub.mjs needs.
import { Buffer } from 'node:buffer';

const varint = (value) => {
  const out = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    out.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  return Buffer.from([...out, Number(rest)]);
};
const int = (field, value) =>
  Buffer.concat([varint(field << 3), varint(value)]);
const bytes = (field, ...parts) => {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([varint((field << 3) | 2), varint(body.length), body]);
};

export const FLOAT = 1;
export const INT64 = 7;
export const BOOL = 9;

/** A constant; `shape` [] is a scalar. */
const tensor = (name, type, values, shape = [values.length]) =>
  bytes(
    5,
    ...shape.map((size) => int(1, size)),
    int(2, type),
    bytes(8, name),
    bytes(
      9,
      new Uint8Array(
        (type === FLOAT
          ? Float32Array.from(values)
          : BigInt64Array.from(values, BigInt)
        ).buffer,
      ),
    ),
  );
export const int64 = (name, values, shape) =>
  tensor(name, INT64, values, shape);
export const float = (name, values, shape) =>
  tensor(name, FLOAT, values, shape);
const attribute = (name, value) => {
  const list = Array.isArray(value);
  const numbers = list ? value.map((n) => int(8, n)) : [int(3, value)];
  return bytes(5, bytes(1, name), ...numbers, int(20, list ? 7 : 2));
};
export const node = (type, inputs, outputs, attributes = {}) =>
  bytes(
    1,
    ...inputs.map((name) => bytes(1, name)),
    ...outputs.map((name) => bytes(2, name)),
    bytes(4, type),
    ...Object.entries(attributes).map(([name, value]) =>
      attribute(name, value),
    ),
  );
/** Input (field 11) or output (field 12); a string in the shape is a free dimension. */
const port = (field, name, type, shape) =>
  bytes(
    field,
    bytes(1, name),
    bytes(
      2,
      bytes(
        1,
        int(1, type),
        bytes(
          2,
          ...shape.map((size) =>
            bytes(1, typeof size === 'string' ? bytes(2, size) : int(1, size)),
          ),
        ),
      ),
    ),
  );
export const input = (...args) => port(11, ...args);
export const output = (...args) => port(12, ...args);
export const model = (name, ...graph) =>
  Buffer.concat([
    int(1, 8),
    bytes(2, 'hand-written'),
    bytes(7, bytes(2, name), ...graph),
    bytes(8, bytes(1, ''), int(2, 17)),
  ]);
