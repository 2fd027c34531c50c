// What can go wrong, as real errors. The codes never change; README.md lists them.

/** The parent of every error of this package. */
export class WindscreenError extends Error {
  name = "WindscreenError";

  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
}

/** Something was asked before `await init()`. */
export class NotReadyError extends WindscreenError {
  name = "NotReadyError";

  constructor() {
    super("not-ready", "await init() first");
  }
}

/** A question that makes no sense: a day that is none, a format that is not offered. */
export class RequestError extends WindscreenError {
  name = "RequestError";
}

/** An instrument, an area or a person that is not here. */
export class UnknownIdError extends WindscreenError {
  name = "UnknownIdError";

  constructor(code, message, id) {
    super(code, message);
    this.id = id;
  }
}

/** A definition of an instrument or an area that is not as it should be. */
export class DefinitionError extends WindscreenError {
  name = "DefinitionError";

  constructor(code, message, problems) {
    super(code, message);
    this.problems = problems;
  }
}

/** A record that is not as it should be, or says what no instrument offers. */
export class RecordError extends WindscreenError {
  name = "RecordError";

  constructor(code, message, problems) {
    super(code, message);
    this.problems = problems;
  }
}
