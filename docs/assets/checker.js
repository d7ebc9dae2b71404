// Generated from checker/src by `npm run build` in checker/. Do not edit.
"use strict";
(() => {
  var __create = Object.create;
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __getProtoOf = Object.getPrototypeOf;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __commonJS = (cb, mod) => function __require() {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
    // If the importer is in node compatibility mode or this is not an ESM
    // file that has been converted to a CommonJS file using a Babel-
    // compatible transform (i.e. "__esModule" has not been set), then set
    // "default" to the CommonJS "module.exports" for node compatibility.
    isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
    mod
  ));

  // node_modules/ajv/dist/compile/codegen/code.js
  var require_code = __commonJS({
    "node_modules/ajv/dist/compile/codegen/code.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.regexpCode = exports.getEsmExportName = exports.getProperty = exports.safeStringify = exports.stringify = exports.strConcat = exports.addCodeArg = exports.str = exports._ = exports.nil = exports._Code = exports.Name = exports.IDENTIFIER = exports._CodeOrName = void 0;
      var _CodeOrName = class {
      };
      exports._CodeOrName = _CodeOrName;
      exports.IDENTIFIER = /^[a-z$_][a-z$_0-9]*$/i;
      var Name = class extends _CodeOrName {
        constructor(s) {
          super();
          if (!exports.IDENTIFIER.test(s))
            throw new Error("CodeGen: name must be a valid identifier");
          this.str = s;
        }
        toString() {
          return this.str;
        }
        emptyStr() {
          return false;
        }
        get names() {
          return { [this.str]: 1 };
        }
      };
      exports.Name = Name;
      var _Code = class extends _CodeOrName {
        constructor(code) {
          super();
          this._items = typeof code === "string" ? [code] : code;
        }
        toString() {
          return this.str;
        }
        emptyStr() {
          if (this._items.length > 1)
            return false;
          const item = this._items[0];
          return item === "" || item === '""';
        }
        get str() {
          var _a2;
          return (_a2 = this._str) !== null && _a2 !== void 0 ? _a2 : this._str = this._items.reduce((s, c) => `${s}${c}`, "");
        }
        get names() {
          var _a2;
          return (_a2 = this._names) !== null && _a2 !== void 0 ? _a2 : this._names = this._items.reduce((names, c) => {
            if (c instanceof Name)
              names[c.str] = (names[c.str] || 0) + 1;
            return names;
          }, {});
        }
      };
      exports._Code = _Code;
      exports.nil = new _Code("");
      function _(strs, ...args) {
        const code = [strs[0]];
        let i = 0;
        while (i < args.length) {
          addCodeArg(code, args[i]);
          code.push(strs[++i]);
        }
        return new _Code(code);
      }
      exports._ = _;
      var plus = new _Code("+");
      function str(strs, ...args) {
        const expr = [safeStringify(strs[0])];
        let i = 0;
        while (i < args.length) {
          expr.push(plus);
          addCodeArg(expr, args[i]);
          expr.push(plus, safeStringify(strs[++i]));
        }
        optimize(expr);
        return new _Code(expr);
      }
      exports.str = str;
      function addCodeArg(code, arg) {
        if (arg instanceof _Code)
          code.push(...arg._items);
        else if (arg instanceof Name)
          code.push(arg);
        else
          code.push(interpolate(arg));
      }
      exports.addCodeArg = addCodeArg;
      function optimize(expr) {
        let i = 1;
        while (i < expr.length - 1) {
          if (expr[i] === plus) {
            const res = mergeExprItems(expr[i - 1], expr[i + 1]);
            if (res !== void 0) {
              expr.splice(i - 1, 3, res);
              continue;
            }
            expr[i++] = "+";
          }
          i++;
        }
      }
      function mergeExprItems(a, b) {
        if (b === '""')
          return a;
        if (a === '""')
          return b;
        if (typeof a == "string") {
          if (b instanceof Name || a[a.length - 1] !== '"')
            return;
          if (typeof b != "string")
            return `${a.slice(0, -1)}${b}"`;
          if (b[0] === '"')
            return a.slice(0, -1) + b.slice(1);
          return;
        }
        if (typeof b == "string" && b[0] === '"' && !(a instanceof Name))
          return `"${a}${b.slice(1)}`;
        return;
      }
      function strConcat(c1, c2) {
        return c2.emptyStr() ? c1 : c1.emptyStr() ? c2 : str`${c1}${c2}`;
      }
      exports.strConcat = strConcat;
      function interpolate(x) {
        return typeof x == "number" || typeof x == "boolean" || x === null ? x : safeStringify(Array.isArray(x) ? x.join(",") : x);
      }
      function stringify(x) {
        return new _Code(safeStringify(x));
      }
      exports.stringify = stringify;
      function safeStringify(x) {
        return JSON.stringify(x).replace(/\u2028/g, "\\u2028").replace(/\u2029/g, "\\u2029");
      }
      exports.safeStringify = safeStringify;
      function getProperty(key) {
        return typeof key == "string" && exports.IDENTIFIER.test(key) ? new _Code(`.${key}`) : _`[${key}]`;
      }
      exports.getProperty = getProperty;
      function getEsmExportName(key) {
        if (typeof key == "string" && exports.IDENTIFIER.test(key)) {
          return new _Code(`${key}`);
        }
        throw new Error(`CodeGen: invalid export name: ${key}, use explicit $id name mapping`);
      }
      exports.getEsmExportName = getEsmExportName;
      function regexpCode(rx) {
        return new _Code(rx.toString());
      }
      exports.regexpCode = regexpCode;
    }
  });

  // node_modules/ajv/dist/compile/codegen/scope.js
  var require_scope = __commonJS({
    "node_modules/ajv/dist/compile/codegen/scope.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.ValueScope = exports.ValueScopeName = exports.Scope = exports.varKinds = exports.UsedValueState = void 0;
      var code_1 = require_code();
      var ValueError = class extends Error {
        constructor(name) {
          super(`CodeGen: "code" for ${name} not defined`);
          this.value = name.value;
        }
      };
      var UsedValueState;
      (function(UsedValueState2) {
        UsedValueState2[UsedValueState2["Started"] = 0] = "Started";
        UsedValueState2[UsedValueState2["Completed"] = 1] = "Completed";
      })(UsedValueState || (exports.UsedValueState = UsedValueState = {}));
      exports.varKinds = {
        const: new code_1.Name("const"),
        let: new code_1.Name("let"),
        var: new code_1.Name("var")
      };
      var Scope = class {
        constructor({ prefixes, parent } = {}) {
          this._names = {};
          this._prefixes = prefixes;
          this._parent = parent;
        }
        toName(nameOrPrefix) {
          return nameOrPrefix instanceof code_1.Name ? nameOrPrefix : this.name(nameOrPrefix);
        }
        name(prefix) {
          return new code_1.Name(this._newName(prefix));
        }
        _newName(prefix) {
          const ng = this._names[prefix] || this._nameGroup(prefix);
          return `${prefix}${ng.index++}`;
        }
        _nameGroup(prefix) {
          var _a2, _b2;
          if (((_b2 = (_a2 = this._parent) === null || _a2 === void 0 ? void 0 : _a2._prefixes) === null || _b2 === void 0 ? void 0 : _b2.has(prefix)) || this._prefixes && !this._prefixes.has(prefix)) {
            throw new Error(`CodeGen: prefix "${prefix}" is not allowed in this scope`);
          }
          return this._names[prefix] = { prefix, index: 0 };
        }
      };
      exports.Scope = Scope;
      var ValueScopeName = class extends code_1.Name {
        constructor(prefix, nameStr) {
          super(nameStr);
          this.prefix = prefix;
        }
        setValue(value, { property, itemIndex }) {
          this.value = value;
          this.scopePath = (0, code_1._)`.${new code_1.Name(property)}[${itemIndex}]`;
        }
      };
      exports.ValueScopeName = ValueScopeName;
      var line = (0, code_1._)`\n`;
      var ValueScope = class extends Scope {
        constructor(opts) {
          super(opts);
          this._values = {};
          this._scope = opts.scope;
          this.opts = { ...opts, _n: opts.lines ? line : code_1.nil };
        }
        get() {
          return this._scope;
        }
        name(prefix) {
          return new ValueScopeName(prefix, this._newName(prefix));
        }
        value(nameOrPrefix, value) {
          var _a2;
          if (value.ref === void 0)
            throw new Error("CodeGen: ref must be passed in value");
          const name = this.toName(nameOrPrefix);
          const { prefix } = name;
          const valueKey = (_a2 = value.key) !== null && _a2 !== void 0 ? _a2 : value.ref;
          let vs = this._values[prefix];
          if (vs) {
            const _name = vs.get(valueKey);
            if (_name)
              return _name;
          } else {
            vs = this._values[prefix] = /* @__PURE__ */ new Map();
          }
          vs.set(valueKey, name);
          const s = this._scope[prefix] || (this._scope[prefix] = []);
          const itemIndex = s.length;
          s[itemIndex] = value.ref;
          name.setValue(value, { property: prefix, itemIndex });
          return name;
        }
        getValue(prefix, keyOrRef) {
          const vs = this._values[prefix];
          if (!vs)
            return;
          return vs.get(keyOrRef);
        }
        scopeRefs(scopeName, values = this._values) {
          return this._reduceValues(values, (name) => {
            if (name.scopePath === void 0)
              throw new Error(`CodeGen: name "${name}" has no value`);
            return (0, code_1._)`${scopeName}${name.scopePath}`;
          });
        }
        scopeCode(values = this._values, usedValues, getCode) {
          return this._reduceValues(values, (name) => {
            if (name.value === void 0)
              throw new Error(`CodeGen: name "${name}" has no value`);
            return name.value.code;
          }, usedValues, getCode);
        }
        _reduceValues(values, valueCode, usedValues = {}, getCode) {
          let code = code_1.nil;
          for (const prefix in values) {
            const vs = values[prefix];
            if (!vs)
              continue;
            const nameSet = usedValues[prefix] = usedValues[prefix] || /* @__PURE__ */ new Map();
            vs.forEach((name) => {
              if (nameSet.has(name))
                return;
              nameSet.set(name, UsedValueState.Started);
              let c = valueCode(name);
              if (c) {
                const def = this.opts.es5 ? exports.varKinds.var : exports.varKinds.const;
                code = (0, code_1._)`${code}${def} ${name} = ${c};${this.opts._n}`;
              } else if (c = getCode === null || getCode === void 0 ? void 0 : getCode(name)) {
                code = (0, code_1._)`${code}${c}${this.opts._n}`;
              } else {
                throw new ValueError(name);
              }
              nameSet.set(name, UsedValueState.Completed);
            });
          }
          return code;
        }
      };
      exports.ValueScope = ValueScope;
    }
  });

  // node_modules/ajv/dist/compile/codegen/index.js
  var require_codegen = __commonJS({
    "node_modules/ajv/dist/compile/codegen/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.or = exports.and = exports.not = exports.CodeGen = exports.operators = exports.varKinds = exports.ValueScopeName = exports.ValueScope = exports.Scope = exports.Name = exports.regexpCode = exports.stringify = exports.getProperty = exports.nil = exports.strConcat = exports.str = exports._ = void 0;
      var code_1 = require_code();
      var scope_1 = require_scope();
      var code_2 = require_code();
      Object.defineProperty(exports, "_", { enumerable: true, get: function() {
        return code_2._;
      } });
      Object.defineProperty(exports, "str", { enumerable: true, get: function() {
        return code_2.str;
      } });
      Object.defineProperty(exports, "strConcat", { enumerable: true, get: function() {
        return code_2.strConcat;
      } });
      Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
        return code_2.nil;
      } });
      Object.defineProperty(exports, "getProperty", { enumerable: true, get: function() {
        return code_2.getProperty;
      } });
      Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
        return code_2.stringify;
      } });
      Object.defineProperty(exports, "regexpCode", { enumerable: true, get: function() {
        return code_2.regexpCode;
      } });
      Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
        return code_2.Name;
      } });
      var scope_2 = require_scope();
      Object.defineProperty(exports, "Scope", { enumerable: true, get: function() {
        return scope_2.Scope;
      } });
      Object.defineProperty(exports, "ValueScope", { enumerable: true, get: function() {
        return scope_2.ValueScope;
      } });
      Object.defineProperty(exports, "ValueScopeName", { enumerable: true, get: function() {
        return scope_2.ValueScopeName;
      } });
      Object.defineProperty(exports, "varKinds", { enumerable: true, get: function() {
        return scope_2.varKinds;
      } });
      exports.operators = {
        GT: new code_1._Code(">"),
        GTE: new code_1._Code(">="),
        LT: new code_1._Code("<"),
        LTE: new code_1._Code("<="),
        EQ: new code_1._Code("==="),
        NEQ: new code_1._Code("!=="),
        NOT: new code_1._Code("!"),
        OR: new code_1._Code("||"),
        AND: new code_1._Code("&&"),
        ADD: new code_1._Code("+")
      };
      var Node = class {
        optimizeNodes() {
          return this;
        }
        optimizeNames(_names, _constants) {
          return this;
        }
      };
      var Def = class extends Node {
        constructor(varKind, name, rhs) {
          super();
          this.varKind = varKind;
          this.name = name;
          this.rhs = rhs;
        }
        render({ es5, _n }) {
          const varKind = es5 ? scope_1.varKinds.var : this.varKind;
          const rhs = this.rhs === void 0 ? "" : ` = ${this.rhs}`;
          return `${varKind} ${this.name}${rhs};` + _n;
        }
        optimizeNames(names, constants) {
          if (!names[this.name.str])
            return;
          if (this.rhs)
            this.rhs = optimizeExpr(this.rhs, names, constants);
          return this;
        }
        get names() {
          return this.rhs instanceof code_1._CodeOrName ? this.rhs.names : {};
        }
      };
      var Assign = class extends Node {
        constructor(lhs, rhs, sideEffects) {
          super();
          this.lhs = lhs;
          this.rhs = rhs;
          this.sideEffects = sideEffects;
        }
        render({ _n }) {
          return `${this.lhs} = ${this.rhs};` + _n;
        }
        optimizeNames(names, constants) {
          if (this.lhs instanceof code_1.Name && !names[this.lhs.str] && !this.sideEffects)
            return;
          this.rhs = optimizeExpr(this.rhs, names, constants);
          return this;
        }
        get names() {
          const names = this.lhs instanceof code_1.Name ? {} : { ...this.lhs.names };
          return addExprNames(names, this.rhs);
        }
      };
      var AssignOp = class extends Assign {
        constructor(lhs, op, rhs, sideEffects) {
          super(lhs, rhs, sideEffects);
          this.op = op;
        }
        render({ _n }) {
          return `${this.lhs} ${this.op}= ${this.rhs};` + _n;
        }
      };
      var Label = class extends Node {
        constructor(label) {
          super();
          this.label = label;
          this.names = {};
        }
        render({ _n }) {
          return `${this.label}:` + _n;
        }
      };
      var Break = class extends Node {
        constructor(label) {
          super();
          this.label = label;
          this.names = {};
        }
        render({ _n }) {
          const label = this.label ? ` ${this.label}` : "";
          return `break${label};` + _n;
        }
      };
      var Throw = class extends Node {
        constructor(error) {
          super();
          this.error = error;
        }
        render({ _n }) {
          return `throw ${this.error};` + _n;
        }
        get names() {
          return this.error.names;
        }
      };
      var AnyCode = class extends Node {
        constructor(code) {
          super();
          this.code = code;
        }
        render({ _n }) {
          return `${this.code};` + _n;
        }
        optimizeNodes() {
          return `${this.code}` ? this : void 0;
        }
        optimizeNames(names, constants) {
          this.code = optimizeExpr(this.code, names, constants);
          return this;
        }
        get names() {
          return this.code instanceof code_1._CodeOrName ? this.code.names : {};
        }
      };
      var ParentNode = class extends Node {
        constructor(nodes = []) {
          super();
          this.nodes = nodes;
        }
        render(opts) {
          return this.nodes.reduce((code, n) => code + n.render(opts), "");
        }
        optimizeNodes() {
          const { nodes } = this;
          let i = nodes.length;
          while (i--) {
            const n = nodes[i].optimizeNodes();
            if (Array.isArray(n))
              nodes.splice(i, 1, ...n);
            else if (n)
              nodes[i] = n;
            else
              nodes.splice(i, 1);
          }
          return nodes.length > 0 ? this : void 0;
        }
        optimizeNames(names, constants) {
          const { nodes } = this;
          let i = nodes.length;
          while (i--) {
            const n = nodes[i];
            if (n.optimizeNames(names, constants))
              continue;
            subtractNames(names, n.names);
            nodes.splice(i, 1);
          }
          return nodes.length > 0 ? this : void 0;
        }
        get names() {
          return this.nodes.reduce((names, n) => addNames(names, n.names), {});
        }
      };
      var BlockNode = class extends ParentNode {
        render(opts) {
          return "{" + opts._n + super.render(opts) + "}" + opts._n;
        }
      };
      var Root = class extends ParentNode {
      };
      var Else = class extends BlockNode {
      };
      Else.kind = "else";
      var If = class _If extends BlockNode {
        constructor(condition, nodes) {
          super(nodes);
          this.condition = condition;
        }
        render(opts) {
          let code = `if(${this.condition})` + super.render(opts);
          if (this.else)
            code += "else " + this.else.render(opts);
          return code;
        }
        optimizeNodes() {
          super.optimizeNodes();
          const cond = this.condition;
          if (cond === true)
            return this.nodes;
          let e = this.else;
          if (e) {
            const ns = e.optimizeNodes();
            e = this.else = Array.isArray(ns) ? new Else(ns) : ns;
          }
          if (e) {
            if (cond === false)
              return e instanceof _If ? e : e.nodes;
            if (this.nodes.length)
              return this;
            return new _If(not(cond), e instanceof _If ? [e] : e.nodes);
          }
          if (cond === false || !this.nodes.length)
            return void 0;
          return this;
        }
        optimizeNames(names, constants) {
          var _a2;
          this.else = (_a2 = this.else) === null || _a2 === void 0 ? void 0 : _a2.optimizeNames(names, constants);
          if (!(super.optimizeNames(names, constants) || this.else))
            return;
          this.condition = optimizeExpr(this.condition, names, constants);
          return this;
        }
        get names() {
          const names = super.names;
          addExprNames(names, this.condition);
          if (this.else)
            addNames(names, this.else.names);
          return names;
        }
      };
      If.kind = "if";
      var For = class extends BlockNode {
      };
      For.kind = "for";
      var ForLoop = class extends For {
        constructor(iteration) {
          super();
          this.iteration = iteration;
        }
        render(opts) {
          return `for(${this.iteration})` + super.render(opts);
        }
        optimizeNames(names, constants) {
          if (!super.optimizeNames(names, constants))
            return;
          this.iteration = optimizeExpr(this.iteration, names, constants);
          return this;
        }
        get names() {
          return addNames(super.names, this.iteration.names);
        }
      };
      var ForRange = class extends For {
        constructor(varKind, name, from, to) {
          super();
          this.varKind = varKind;
          this.name = name;
          this.from = from;
          this.to = to;
        }
        render(opts) {
          const varKind = opts.es5 ? scope_1.varKinds.var : this.varKind;
          const { name, from, to } = this;
          return `for(${varKind} ${name}=${from}; ${name}<${to}; ${name}++)` + super.render(opts);
        }
        get names() {
          const names = addExprNames(super.names, this.from);
          return addExprNames(names, this.to);
        }
      };
      var ForIter = class extends For {
        constructor(loop, varKind, name, iterable) {
          super();
          this.loop = loop;
          this.varKind = varKind;
          this.name = name;
          this.iterable = iterable;
        }
        render(opts) {
          return `for(${this.varKind} ${this.name} ${this.loop} ${this.iterable})` + super.render(opts);
        }
        optimizeNames(names, constants) {
          if (!super.optimizeNames(names, constants))
            return;
          this.iterable = optimizeExpr(this.iterable, names, constants);
          return this;
        }
        get names() {
          return addNames(super.names, this.iterable.names);
        }
      };
      var Func = class extends BlockNode {
        constructor(name, args, async) {
          super();
          this.name = name;
          this.args = args;
          this.async = async;
        }
        render(opts) {
          const _async = this.async ? "async " : "";
          return `${_async}function ${this.name}(${this.args})` + super.render(opts);
        }
      };
      Func.kind = "func";
      var Return = class extends ParentNode {
        render(opts) {
          return "return " + super.render(opts);
        }
      };
      Return.kind = "return";
      var Try = class extends BlockNode {
        render(opts) {
          let code = "try" + super.render(opts);
          if (this.catch)
            code += this.catch.render(opts);
          if (this.finally)
            code += this.finally.render(opts);
          return code;
        }
        optimizeNodes() {
          var _a2, _b2;
          super.optimizeNodes();
          (_a2 = this.catch) === null || _a2 === void 0 ? void 0 : _a2.optimizeNodes();
          (_b2 = this.finally) === null || _b2 === void 0 ? void 0 : _b2.optimizeNodes();
          return this;
        }
        optimizeNames(names, constants) {
          var _a2, _b2;
          super.optimizeNames(names, constants);
          (_a2 = this.catch) === null || _a2 === void 0 ? void 0 : _a2.optimizeNames(names, constants);
          (_b2 = this.finally) === null || _b2 === void 0 ? void 0 : _b2.optimizeNames(names, constants);
          return this;
        }
        get names() {
          const names = super.names;
          if (this.catch)
            addNames(names, this.catch.names);
          if (this.finally)
            addNames(names, this.finally.names);
          return names;
        }
      };
      var Catch = class extends BlockNode {
        constructor(error) {
          super();
          this.error = error;
        }
        render(opts) {
          return `catch(${this.error})` + super.render(opts);
        }
      };
      Catch.kind = "catch";
      var Finally = class extends BlockNode {
        render(opts) {
          return "finally" + super.render(opts);
        }
      };
      Finally.kind = "finally";
      var CodeGen = class {
        constructor(extScope, opts = {}) {
          this._values = {};
          this._blockStarts = [];
          this._constants = {};
          this.opts = { ...opts, _n: opts.lines ? "\n" : "" };
          this._extScope = extScope;
          this._scope = new scope_1.Scope({ parent: extScope });
          this._nodes = [new Root()];
        }
        toString() {
          return this._root.render(this.opts);
        }
        // returns unique name in the internal scope
        name(prefix) {
          return this._scope.name(prefix);
        }
        // reserves unique name in the external scope
        scopeName(prefix) {
          return this._extScope.name(prefix);
        }
        // reserves unique name in the external scope and assigns value to it
        scopeValue(prefixOrName, value) {
          const name = this._extScope.value(prefixOrName, value);
          const vs = this._values[name.prefix] || (this._values[name.prefix] = /* @__PURE__ */ new Set());
          vs.add(name);
          return name;
        }
        getScopeValue(prefix, keyOrRef) {
          return this._extScope.getValue(prefix, keyOrRef);
        }
        // return code that assigns values in the external scope to the names that are used internally
        // (same names that were returned by gen.scopeName or gen.scopeValue)
        scopeRefs(scopeName) {
          return this._extScope.scopeRefs(scopeName, this._values);
        }
        scopeCode() {
          return this._extScope.scopeCode(this._values);
        }
        _def(varKind, nameOrPrefix, rhs, constant) {
          const name = this._scope.toName(nameOrPrefix);
          if (rhs !== void 0 && constant)
            this._constants[name.str] = rhs;
          this._leafNode(new Def(varKind, name, rhs));
          return name;
        }
        // `const` declaration (`var` in es5 mode)
        const(nameOrPrefix, rhs, _constant) {
          return this._def(scope_1.varKinds.const, nameOrPrefix, rhs, _constant);
        }
        // `let` declaration with optional assignment (`var` in es5 mode)
        let(nameOrPrefix, rhs, _constant) {
          return this._def(scope_1.varKinds.let, nameOrPrefix, rhs, _constant);
        }
        // `var` declaration with optional assignment
        var(nameOrPrefix, rhs, _constant) {
          return this._def(scope_1.varKinds.var, nameOrPrefix, rhs, _constant);
        }
        // assignment code
        assign(lhs, rhs, sideEffects) {
          return this._leafNode(new Assign(lhs, rhs, sideEffects));
        }
        // `+=` code
        add(lhs, rhs) {
          return this._leafNode(new AssignOp(lhs, exports.operators.ADD, rhs));
        }
        // appends passed SafeExpr to code or executes Block
        code(c) {
          if (typeof c == "function")
            c();
          else if (c !== code_1.nil)
            this._leafNode(new AnyCode(c));
          return this;
        }
        // returns code for object literal for the passed argument list of key-value pairs
        object(...keyValues) {
          const code = ["{"];
          for (const [key, value] of keyValues) {
            if (code.length > 1)
              code.push(",");
            code.push(key);
            if (key !== value || this.opts.es5) {
              code.push(":");
              (0, code_1.addCodeArg)(code, value);
            }
          }
          code.push("}");
          return new code_1._Code(code);
        }
        // `if` clause (or statement if `thenBody` and, optionally, `elseBody` are passed)
        if(condition, thenBody, elseBody) {
          this._blockNode(new If(condition));
          if (thenBody && elseBody) {
            this.code(thenBody).else().code(elseBody).endIf();
          } else if (thenBody) {
            this.code(thenBody).endIf();
          } else if (elseBody) {
            throw new Error('CodeGen: "else" body without "then" body');
          }
          return this;
        }
        // `else if` clause - invalid without `if` or after `else` clauses
        elseIf(condition) {
          return this._elseNode(new If(condition));
        }
        // `else` clause - only valid after `if` or `else if` clauses
        else() {
          return this._elseNode(new Else());
        }
        // end `if` statement (needed if gen.if was used only with condition)
        endIf() {
          return this._endBlockNode(If, Else);
        }
        _for(node, forBody) {
          this._blockNode(node);
          if (forBody)
            this.code(forBody).endFor();
          return this;
        }
        // a generic `for` clause (or statement if `forBody` is passed)
        for(iteration, forBody) {
          return this._for(new ForLoop(iteration), forBody);
        }
        // `for` statement for a range of values
        forRange(nameOrPrefix, from, to, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.let) {
          const name = this._scope.toName(nameOrPrefix);
          return this._for(new ForRange(varKind, name, from, to), () => forBody(name));
        }
        // `for-of` statement (in es5 mode replace with a normal for loop)
        forOf(nameOrPrefix, iterable, forBody, varKind = scope_1.varKinds.const) {
          const name = this._scope.toName(nameOrPrefix);
          if (this.opts.es5) {
            const arr = iterable instanceof code_1.Name ? iterable : this.var("_arr", iterable);
            return this.forRange("_i", 0, (0, code_1._)`${arr}.length`, (i) => {
              this.var(name, (0, code_1._)`${arr}[${i}]`);
              forBody(name);
            });
          }
          return this._for(new ForIter("of", varKind, name, iterable), () => forBody(name));
        }
        // `for-in` statement.
        // With option `ownProperties` replaced with a `for-of` loop for object keys
        forIn(nameOrPrefix, obj, forBody, varKind = this.opts.es5 ? scope_1.varKinds.var : scope_1.varKinds.const) {
          if (this.opts.ownProperties) {
            return this.forOf(nameOrPrefix, (0, code_1._)`Object.keys(${obj})`, forBody);
          }
          const name = this._scope.toName(nameOrPrefix);
          return this._for(new ForIter("in", varKind, name, obj), () => forBody(name));
        }
        // end `for` loop
        endFor() {
          return this._endBlockNode(For);
        }
        // `label` statement
        label(label) {
          return this._leafNode(new Label(label));
        }
        // `break` statement
        break(label) {
          return this._leafNode(new Break(label));
        }
        // `return` statement
        return(value) {
          const node = new Return();
          this._blockNode(node);
          this.code(value);
          if (node.nodes.length !== 1)
            throw new Error('CodeGen: "return" should have one node');
          return this._endBlockNode(Return);
        }
        // `try` statement
        try(tryBody, catchCode, finallyCode) {
          if (!catchCode && !finallyCode)
            throw new Error('CodeGen: "try" without "catch" and "finally"');
          const node = new Try();
          this._blockNode(node);
          this.code(tryBody);
          if (catchCode) {
            const error = this.name("e");
            this._currNode = node.catch = new Catch(error);
            catchCode(error);
          }
          if (finallyCode) {
            this._currNode = node.finally = new Finally();
            this.code(finallyCode);
          }
          return this._endBlockNode(Catch, Finally);
        }
        // `throw` statement
        throw(error) {
          return this._leafNode(new Throw(error));
        }
        // start self-balancing block
        block(body, nodeCount) {
          this._blockStarts.push(this._nodes.length);
          if (body)
            this.code(body).endBlock(nodeCount);
          return this;
        }
        // end the current self-balancing block
        endBlock(nodeCount) {
          const len = this._blockStarts.pop();
          if (len === void 0)
            throw new Error("CodeGen: not in self-balancing block");
          const toClose = this._nodes.length - len;
          if (toClose < 0 || nodeCount !== void 0 && toClose !== nodeCount) {
            throw new Error(`CodeGen: wrong number of nodes: ${toClose} vs ${nodeCount} expected`);
          }
          this._nodes.length = len;
          return this;
        }
        // `function` heading (or definition if funcBody is passed)
        func(name, args = code_1.nil, async, funcBody) {
          this._blockNode(new Func(name, args, async));
          if (funcBody)
            this.code(funcBody).endFunc();
          return this;
        }
        // end function definition
        endFunc() {
          return this._endBlockNode(Func);
        }
        optimize(n = 1) {
          while (n-- > 0) {
            this._root.optimizeNodes();
            this._root.optimizeNames(this._root.names, this._constants);
          }
        }
        _leafNode(node) {
          this._currNode.nodes.push(node);
          return this;
        }
        _blockNode(node) {
          this._currNode.nodes.push(node);
          this._nodes.push(node);
        }
        _endBlockNode(N1, N2) {
          const n = this._currNode;
          if (n instanceof N1 || N2 && n instanceof N2) {
            this._nodes.pop();
            return this;
          }
          throw new Error(`CodeGen: not in block "${N2 ? `${N1.kind}/${N2.kind}` : N1.kind}"`);
        }
        _elseNode(node) {
          const n = this._currNode;
          if (!(n instanceof If)) {
            throw new Error('CodeGen: "else" without "if"');
          }
          this._currNode = n.else = node;
          return this;
        }
        get _root() {
          return this._nodes[0];
        }
        get _currNode() {
          const ns = this._nodes;
          return ns[ns.length - 1];
        }
        set _currNode(node) {
          const ns = this._nodes;
          ns[ns.length - 1] = node;
        }
      };
      exports.CodeGen = CodeGen;
      function addNames(names, from) {
        for (const n in from)
          names[n] = (names[n] || 0) + (from[n] || 0);
        return names;
      }
      function addExprNames(names, from) {
        return from instanceof code_1._CodeOrName ? addNames(names, from.names) : names;
      }
      function optimizeExpr(expr, names, constants) {
        if (expr instanceof code_1.Name)
          return replaceName(expr);
        if (!canOptimize(expr))
          return expr;
        return new code_1._Code(expr._items.reduce((items, c) => {
          if (c instanceof code_1.Name)
            c = replaceName(c);
          if (c instanceof code_1._Code)
            items.push(...c._items);
          else
            items.push(c);
          return items;
        }, []));
        function replaceName(n) {
          const c = constants[n.str];
          if (c === void 0 || names[n.str] !== 1)
            return n;
          delete names[n.str];
          return c;
        }
        function canOptimize(e) {
          return e instanceof code_1._Code && e._items.some((c) => c instanceof code_1.Name && names[c.str] === 1 && constants[c.str] !== void 0);
        }
      }
      function subtractNames(names, from) {
        for (const n in from)
          names[n] = (names[n] || 0) - (from[n] || 0);
      }
      function not(x) {
        return typeof x == "boolean" || typeof x == "number" || x === null ? !x : (0, code_1._)`!${par(x)}`;
      }
      exports.not = not;
      var andCode = mappend(exports.operators.AND);
      function and(...args) {
        return args.reduce(andCode);
      }
      exports.and = and;
      var orCode = mappend(exports.operators.OR);
      function or(...args) {
        return args.reduce(orCode);
      }
      exports.or = or;
      function mappend(op) {
        return (x, y) => x === code_1.nil ? y : y === code_1.nil ? x : (0, code_1._)`${par(x)} ${op} ${par(y)}`;
      }
      function par(x) {
        return x instanceof code_1.Name ? x : (0, code_1._)`(${x})`;
      }
    }
  });

  // node_modules/ajv/dist/compile/util.js
  var require_util = __commonJS({
    "node_modules/ajv/dist/compile/util.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.checkStrictMode = exports.getErrorPath = exports.Type = exports.useFunc = exports.setEvaluated = exports.evaluatedPropsToName = exports.mergeEvaluated = exports.eachItem = exports.unescapeJsonPointer = exports.escapeJsonPointer = exports.escapeFragment = exports.unescapeFragment = exports.schemaRefOrVal = exports.schemaHasRulesButRef = exports.schemaHasRules = exports.checkUnknownRules = exports.alwaysValidSchema = exports.toHash = void 0;
      var codegen_1 = require_codegen();
      var code_1 = require_code();
      function toHash(arr) {
        const hash = {};
        for (const item of arr)
          hash[item] = true;
        return hash;
      }
      exports.toHash = toHash;
      function alwaysValidSchema(it, schema) {
        if (typeof schema == "boolean")
          return schema;
        if (Object.keys(schema).length === 0)
          return true;
        checkUnknownRules(it, schema);
        return !schemaHasRules(schema, it.self.RULES.all);
      }
      exports.alwaysValidSchema = alwaysValidSchema;
      function checkUnknownRules(it, schema = it.schema) {
        const { opts, self: self2 } = it;
        if (!opts.strictSchema)
          return;
        if (typeof schema === "boolean")
          return;
        const rules = self2.RULES.keywords;
        for (const key in schema) {
          if (!rules[key])
            checkStrictMode(it, `unknown keyword: "${key}"`);
        }
      }
      exports.checkUnknownRules = checkUnknownRules;
      function schemaHasRules(schema, rules) {
        if (typeof schema == "boolean")
          return !schema;
        for (const key in schema)
          if (rules[key])
            return true;
        return false;
      }
      exports.schemaHasRules = schemaHasRules;
      function schemaHasRulesButRef(schema, RULES) {
        if (typeof schema == "boolean")
          return !schema;
        for (const key in schema)
          if (key !== "$ref" && RULES.all[key])
            return true;
        return false;
      }
      exports.schemaHasRulesButRef = schemaHasRulesButRef;
      function schemaRefOrVal({ topSchemaRef, schemaPath }, schema, keyword, $data) {
        if (!$data) {
          if (typeof schema == "number" || typeof schema == "boolean")
            return schema;
          if (typeof schema == "string")
            return (0, codegen_1._)`${schema}`;
        }
        return (0, codegen_1._)`${topSchemaRef}${schemaPath}${(0, codegen_1.getProperty)(keyword)}`;
      }
      exports.schemaRefOrVal = schemaRefOrVal;
      function unescapeFragment(str) {
        return unescapeJsonPointer(decodeURIComponent(str));
      }
      exports.unescapeFragment = unescapeFragment;
      function escapeFragment(str) {
        return encodeURIComponent(escapeJsonPointer(str));
      }
      exports.escapeFragment = escapeFragment;
      function escapeJsonPointer(str) {
        if (typeof str == "number")
          return `${str}`;
        return str.replace(/~/g, "~0").replace(/\//g, "~1");
      }
      exports.escapeJsonPointer = escapeJsonPointer;
      function unescapeJsonPointer(str) {
        return str.replace(/~1/g, "/").replace(/~0/g, "~");
      }
      exports.unescapeJsonPointer = unescapeJsonPointer;
      function eachItem(xs, f) {
        if (Array.isArray(xs)) {
          for (const x of xs)
            f(x);
        } else {
          f(xs);
        }
      }
      exports.eachItem = eachItem;
      function makeMergeEvaluated({ mergeNames, mergeToName, mergeValues, resultToName }) {
        return (gen, from, to, toName) => {
          const res = to === void 0 ? from : to instanceof codegen_1.Name ? (from instanceof codegen_1.Name ? mergeNames(gen, from, to) : mergeToName(gen, from, to), to) : from instanceof codegen_1.Name ? (mergeToName(gen, to, from), from) : mergeValues(from, to);
          return toName === codegen_1.Name && !(res instanceof codegen_1.Name) ? resultToName(gen, res) : res;
        };
      }
      exports.mergeEvaluated = {
        props: makeMergeEvaluated({
          mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => {
            gen.if((0, codegen_1._)`${from} === true`, () => gen.assign(to, true), () => gen.assign(to, (0, codegen_1._)`${to} || {}`).code((0, codegen_1._)`Object.assign(${to}, ${from})`));
          }),
          mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => {
            if (from === true) {
              gen.assign(to, true);
            } else {
              gen.assign(to, (0, codegen_1._)`${to} || {}`);
              setEvaluated(gen, to, from);
            }
          }),
          mergeValues: (from, to) => from === true ? true : { ...from, ...to },
          resultToName: evaluatedPropsToName
        }),
        items: makeMergeEvaluated({
          mergeNames: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true && ${from} !== undefined`, () => gen.assign(to, (0, codegen_1._)`${from} === true ? true : ${to} > ${from} ? ${to} : ${from}`)),
          mergeToName: (gen, from, to) => gen.if((0, codegen_1._)`${to} !== true`, () => gen.assign(to, from === true ? true : (0, codegen_1._)`${to} > ${from} ? ${to} : ${from}`)),
          mergeValues: (from, to) => from === true ? true : Math.max(from, to),
          resultToName: (gen, items) => gen.var("items", items)
        })
      };
      function evaluatedPropsToName(gen, ps) {
        if (ps === true)
          return gen.var("props", true);
        const props = gen.var("props", (0, codegen_1._)`{}`);
        if (ps !== void 0)
          setEvaluated(gen, props, ps);
        return props;
      }
      exports.evaluatedPropsToName = evaluatedPropsToName;
      function setEvaluated(gen, props, ps) {
        Object.keys(ps).forEach((p) => gen.assign((0, codegen_1._)`${props}${(0, codegen_1.getProperty)(p)}`, true));
      }
      exports.setEvaluated = setEvaluated;
      var snippets = {};
      function useFunc(gen, f) {
        return gen.scopeValue("func", {
          ref: f,
          code: snippets[f.code] || (snippets[f.code] = new code_1._Code(f.code))
        });
      }
      exports.useFunc = useFunc;
      var Type;
      (function(Type2) {
        Type2[Type2["Num"] = 0] = "Num";
        Type2[Type2["Str"] = 1] = "Str";
      })(Type || (exports.Type = Type = {}));
      function getErrorPath(dataProp, dataPropType, jsPropertySyntax) {
        if (dataProp instanceof codegen_1.Name) {
          const isNumber = dataPropType === Type.Num;
          return jsPropertySyntax ? isNumber ? (0, codegen_1._)`"[" + ${dataProp} + "]"` : (0, codegen_1._)`"['" + ${dataProp} + "']"` : isNumber ? (0, codegen_1._)`"/" + ${dataProp}` : (0, codegen_1._)`"/" + ${dataProp}.replace(/~/g, "~0").replace(/\\//g, "~1")`;
        }
        return jsPropertySyntax ? (0, codegen_1.getProperty)(dataProp).toString() : "/" + escapeJsonPointer(dataProp);
      }
      exports.getErrorPath = getErrorPath;
      function checkStrictMode(it, msg, mode = it.opts.strictSchema) {
        if (!mode)
          return;
        msg = `strict mode: ${msg}`;
        if (mode === true)
          throw new Error(msg);
        it.self.logger.warn(msg);
      }
      exports.checkStrictMode = checkStrictMode;
    }
  });

  // node_modules/ajv/dist/compile/names.js
  var require_names = __commonJS({
    "node_modules/ajv/dist/compile/names.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var names = {
        // validation function arguments
        data: new codegen_1.Name("data"),
        // data passed to validation function
        // args passed from referencing schema
        valCxt: new codegen_1.Name("valCxt"),
        // validation/data context - should not be used directly, it is destructured to the names below
        instancePath: new codegen_1.Name("instancePath"),
        parentData: new codegen_1.Name("parentData"),
        parentDataProperty: new codegen_1.Name("parentDataProperty"),
        rootData: new codegen_1.Name("rootData"),
        // root data - same as the data passed to the first/top validation function
        dynamicAnchors: new codegen_1.Name("dynamicAnchors"),
        // used to support recursiveRef and dynamicRef
        // function scoped variables
        vErrors: new codegen_1.Name("vErrors"),
        // null or array of validation errors
        errors: new codegen_1.Name("errors"),
        // counter of validation errors
        this: new codegen_1.Name("this"),
        // "globals"
        self: new codegen_1.Name("self"),
        scope: new codegen_1.Name("scope"),
        // JTD serialize/parse name for JSON string and position
        json: new codegen_1.Name("json"),
        jsonPos: new codegen_1.Name("jsonPos"),
        jsonLen: new codegen_1.Name("jsonLen"),
        jsonPart: new codegen_1.Name("jsonPart")
      };
      exports.default = names;
    }
  });

  // node_modules/ajv/dist/compile/errors.js
  var require_errors = __commonJS({
    "node_modules/ajv/dist/compile/errors.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.extendErrors = exports.resetErrorsCount = exports.reportExtraError = exports.reportError = exports.keyword$DataError = exports.keywordError = void 0;
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var names_1 = require_names();
      exports.keywordError = {
        message: ({ keyword }) => (0, codegen_1.str)`must pass "${keyword}" keyword validation`
      };
      exports.keyword$DataError = {
        message: ({ keyword, schemaType }) => schemaType ? (0, codegen_1.str)`"${keyword}" keyword must be ${schemaType} ($data)` : (0, codegen_1.str)`"${keyword}" keyword is invalid ($data)`
      };
      function reportError(cxt, error = exports.keywordError, errorPaths, overrideAllErrors) {
        const { it } = cxt;
        const { gen, compositeRule, allErrors } = it;
        const errObj = errorObjectCode(cxt, error, errorPaths);
        if (overrideAllErrors !== null && overrideAllErrors !== void 0 ? overrideAllErrors : compositeRule || allErrors) {
          addError(gen, errObj);
        } else {
          returnErrors(it, (0, codegen_1._)`[${errObj}]`);
        }
      }
      exports.reportError = reportError;
      function reportExtraError(cxt, error = exports.keywordError, errorPaths) {
        const { it } = cxt;
        const { gen, compositeRule, allErrors } = it;
        const errObj = errorObjectCode(cxt, error, errorPaths);
        addError(gen, errObj);
        if (!(compositeRule || allErrors)) {
          returnErrors(it, names_1.default.vErrors);
        }
      }
      exports.reportExtraError = reportExtraError;
      function resetErrorsCount(gen, errsCount) {
        gen.assign(names_1.default.errors, errsCount);
        gen.if((0, codegen_1._)`${names_1.default.vErrors} !== null`, () => gen.if(errsCount, () => gen.assign((0, codegen_1._)`${names_1.default.vErrors}.length`, errsCount), () => gen.assign(names_1.default.vErrors, null)));
      }
      exports.resetErrorsCount = resetErrorsCount;
      function extendErrors({ gen, keyword, schemaValue, data, errsCount, it }) {
        if (errsCount === void 0)
          throw new Error("ajv implementation error");
        const err2 = gen.name("err");
        gen.forRange("i", errsCount, names_1.default.errors, (i) => {
          gen.const(err2, (0, codegen_1._)`${names_1.default.vErrors}[${i}]`);
          gen.if((0, codegen_1._)`${err2}.instancePath === undefined`, () => gen.assign((0, codegen_1._)`${err2}.instancePath`, (0, codegen_1.strConcat)(names_1.default.instancePath, it.errorPath)));
          gen.assign((0, codegen_1._)`${err2}.schemaPath`, (0, codegen_1.str)`${it.errSchemaPath}/${keyword}`);
          if (it.opts.verbose) {
            gen.assign((0, codegen_1._)`${err2}.schema`, schemaValue);
            gen.assign((0, codegen_1._)`${err2}.data`, data);
          }
        });
      }
      exports.extendErrors = extendErrors;
      function addError(gen, errObj) {
        const err2 = gen.const("err", errObj);
        gen.if((0, codegen_1._)`${names_1.default.vErrors} === null`, () => gen.assign(names_1.default.vErrors, (0, codegen_1._)`[${err2}]`), (0, codegen_1._)`${names_1.default.vErrors}.push(${err2})`);
        gen.code((0, codegen_1._)`${names_1.default.errors}++`);
      }
      function returnErrors(it, errs) {
        const { gen, validateName, schemaEnv } = it;
        if (schemaEnv.$async) {
          gen.throw((0, codegen_1._)`new ${it.ValidationError}(${errs})`);
        } else {
          gen.assign((0, codegen_1._)`${validateName}.errors`, errs);
          gen.return(false);
        }
      }
      var E = {
        keyword: new codegen_1.Name("keyword"),
        schemaPath: new codegen_1.Name("schemaPath"),
        // also used in JTD errors
        params: new codegen_1.Name("params"),
        propertyName: new codegen_1.Name("propertyName"),
        message: new codegen_1.Name("message"),
        schema: new codegen_1.Name("schema"),
        parentSchema: new codegen_1.Name("parentSchema")
      };
      function errorObjectCode(cxt, error, errorPaths) {
        const { createErrors } = cxt.it;
        if (createErrors === false)
          return (0, codegen_1._)`{}`;
        return errorObject(cxt, error, errorPaths);
      }
      function errorObject(cxt, error, errorPaths = {}) {
        const { gen, it } = cxt;
        const keyValues = [
          errorInstancePath(it, errorPaths),
          errorSchemaPath(cxt, errorPaths)
        ];
        extraErrorProps(cxt, error, keyValues);
        return gen.object(...keyValues);
      }
      function errorInstancePath({ errorPath }, { instancePath }) {
        const instPath = instancePath ? (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(instancePath, util_1.Type.Str)}` : errorPath;
        return [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, instPath)];
      }
      function errorSchemaPath({ keyword, it: { errSchemaPath } }, { schemaPath, parentSchema }) {
        let schPath = parentSchema ? errSchemaPath : (0, codegen_1.str)`${errSchemaPath}/${keyword}`;
        if (schemaPath) {
          schPath = (0, codegen_1.str)`${schPath}${(0, util_1.getErrorPath)(schemaPath, util_1.Type.Str)}`;
        }
        return [E.schemaPath, schPath];
      }
      function extraErrorProps(cxt, { params, message }, keyValues) {
        const { keyword, data, schemaValue, it } = cxt;
        const { opts, propertyName, topSchemaRef, schemaPath } = it;
        keyValues.push([E.keyword, keyword], [E.params, typeof params == "function" ? params(cxt) : params || (0, codegen_1._)`{}`]);
        if (opts.messages) {
          keyValues.push([E.message, typeof message == "function" ? message(cxt) : message]);
        }
        if (opts.verbose) {
          keyValues.push([E.schema, schemaValue], [E.parentSchema, (0, codegen_1._)`${topSchemaRef}${schemaPath}`], [names_1.default.data, data]);
        }
        if (propertyName)
          keyValues.push([E.propertyName, propertyName]);
      }
    }
  });

  // node_modules/ajv/dist/compile/validate/boolSchema.js
  var require_boolSchema = __commonJS({
    "node_modules/ajv/dist/compile/validate/boolSchema.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.boolOrEmptySchema = exports.topBoolOrEmptySchema = void 0;
      var errors_1 = require_errors();
      var codegen_1 = require_codegen();
      var names_1 = require_names();
      var boolError = {
        message: "boolean schema is false"
      };
      function topBoolOrEmptySchema(it) {
        const { gen, schema, validateName } = it;
        if (schema === false) {
          falseSchemaError(it, false);
        } else if (typeof schema == "object" && schema.$async === true) {
          gen.return(names_1.default.data);
        } else {
          gen.assign((0, codegen_1._)`${validateName}.errors`, null);
          gen.return(true);
        }
      }
      exports.topBoolOrEmptySchema = topBoolOrEmptySchema;
      function boolOrEmptySchema(it, valid) {
        const { gen, schema } = it;
        if (schema === false) {
          gen.var(valid, false);
          falseSchemaError(it);
        } else {
          gen.var(valid, true);
        }
      }
      exports.boolOrEmptySchema = boolOrEmptySchema;
      function falseSchemaError(it, overrideAllErrors) {
        const { gen, data } = it;
        const cxt = {
          gen,
          keyword: "false schema",
          data,
          schema: false,
          schemaCode: false,
          schemaValue: false,
          params: {},
          it
        };
        (0, errors_1.reportError)(cxt, boolError, void 0, overrideAllErrors);
      }
    }
  });

  // node_modules/ajv/dist/compile/rules.js
  var require_rules = __commonJS({
    "node_modules/ajv/dist/compile/rules.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.getRules = exports.isJSONType = void 0;
      var _jsonTypes = ["string", "number", "integer", "boolean", "null", "object", "array"];
      var jsonTypes = new Set(_jsonTypes);
      function isJSONType(x) {
        return typeof x == "string" && jsonTypes.has(x);
      }
      exports.isJSONType = isJSONType;
      function getRules() {
        const groups = {
          number: { type: "number", rules: [] },
          string: { type: "string", rules: [] },
          array: { type: "array", rules: [] },
          object: { type: "object", rules: [] }
        };
        return {
          types: { ...groups, integer: true, boolean: true, null: true },
          rules: [{ rules: [] }, groups.number, groups.string, groups.array, groups.object],
          post: { rules: [] },
          all: {},
          keywords: {}
        };
      }
      exports.getRules = getRules;
    }
  });

  // node_modules/ajv/dist/compile/validate/applicability.js
  var require_applicability = __commonJS({
    "node_modules/ajv/dist/compile/validate/applicability.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.shouldUseRule = exports.shouldUseGroup = exports.schemaHasRulesForType = void 0;
      function schemaHasRulesForType({ schema, self: self2 }, type) {
        const group = self2.RULES.types[type];
        return group && group !== true && shouldUseGroup(schema, group);
      }
      exports.schemaHasRulesForType = schemaHasRulesForType;
      function shouldUseGroup(schema, group) {
        return group.rules.some((rule) => shouldUseRule(schema, rule));
      }
      exports.shouldUseGroup = shouldUseGroup;
      function shouldUseRule(schema, rule) {
        var _a2;
        return schema[rule.keyword] !== void 0 || ((_a2 = rule.definition.implements) === null || _a2 === void 0 ? void 0 : _a2.some((kwd) => schema[kwd] !== void 0));
      }
      exports.shouldUseRule = shouldUseRule;
    }
  });

  // node_modules/ajv/dist/compile/validate/dataType.js
  var require_dataType = __commonJS({
    "node_modules/ajv/dist/compile/validate/dataType.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.reportTypeError = exports.checkDataTypes = exports.checkDataType = exports.coerceAndCheckDataType = exports.getJSONTypes = exports.getSchemaTypes = exports.DataType = void 0;
      var rules_1 = require_rules();
      var applicability_1 = require_applicability();
      var errors_1 = require_errors();
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var DataType;
      (function(DataType2) {
        DataType2[DataType2["Correct"] = 0] = "Correct";
        DataType2[DataType2["Wrong"] = 1] = "Wrong";
      })(DataType || (exports.DataType = DataType = {}));
      function getSchemaTypes(schema) {
        const types = getJSONTypes(schema.type);
        const hasNull = types.includes("null");
        if (hasNull) {
          if (schema.nullable === false)
            throw new Error("type: null contradicts nullable: false");
        } else {
          if (!types.length && schema.nullable !== void 0) {
            throw new Error('"nullable" cannot be used without "type"');
          }
          if (schema.nullable === true)
            types.push("null");
        }
        return types;
      }
      exports.getSchemaTypes = getSchemaTypes;
      function getJSONTypes(ts) {
        const types = Array.isArray(ts) ? ts : ts ? [ts] : [];
        if (types.every(rules_1.isJSONType))
          return types;
        throw new Error("type must be JSONType or JSONType[]: " + types.join(","));
      }
      exports.getJSONTypes = getJSONTypes;
      function coerceAndCheckDataType(it, types) {
        const { gen, data, opts } = it;
        const coerceTo = coerceToTypes(types, opts.coerceTypes);
        const checkTypes = types.length > 0 && !(coerceTo.length === 0 && types.length === 1 && (0, applicability_1.schemaHasRulesForType)(it, types[0]));
        if (checkTypes) {
          const wrongType = checkDataTypes(types, data, opts.strictNumbers, DataType.Wrong);
          gen.if(wrongType, () => {
            if (coerceTo.length)
              coerceData(it, types, coerceTo);
            else
              reportTypeError(it);
          });
        }
        return checkTypes;
      }
      exports.coerceAndCheckDataType = coerceAndCheckDataType;
      var COERCIBLE = /* @__PURE__ */ new Set(["string", "number", "integer", "boolean", "null"]);
      function coerceToTypes(types, coerceTypes) {
        return coerceTypes ? types.filter((t) => COERCIBLE.has(t) || coerceTypes === "array" && t === "array") : [];
      }
      function coerceData(it, types, coerceTo) {
        const { gen, data, opts } = it;
        const dataType = gen.let("dataType", (0, codegen_1._)`typeof ${data}`);
        const coerced = gen.let("coerced", (0, codegen_1._)`undefined`);
        if (opts.coerceTypes === "array") {
          gen.if((0, codegen_1._)`${dataType} == 'object' && Array.isArray(${data}) && ${data}.length == 1`, () => gen.assign(data, (0, codegen_1._)`${data}[0]`).assign(dataType, (0, codegen_1._)`typeof ${data}`).if(checkDataTypes(types, data, opts.strictNumbers), () => gen.assign(coerced, data)));
        }
        gen.if((0, codegen_1._)`${coerced} !== undefined`);
        for (const t of coerceTo) {
          if (COERCIBLE.has(t) || t === "array" && opts.coerceTypes === "array") {
            coerceSpecificType(t);
          }
        }
        gen.else();
        reportTypeError(it);
        gen.endIf();
        gen.if((0, codegen_1._)`${coerced} !== undefined`, () => {
          gen.assign(data, coerced);
          assignParentData(it, coerced);
        });
        function coerceSpecificType(t) {
          switch (t) {
            case "string":
              gen.elseIf((0, codegen_1._)`${dataType} == "number" || ${dataType} == "boolean"`).assign(coerced, (0, codegen_1._)`"" + ${data}`).elseIf((0, codegen_1._)`${data} === null`).assign(coerced, (0, codegen_1._)`""`);
              return;
            case "number":
              gen.elseIf((0, codegen_1._)`${dataType} == "boolean" || ${data} === null
              || (${dataType} == "string" && ${data} && ${data} == +${data})`).assign(coerced, (0, codegen_1._)`+${data}`);
              return;
            case "integer":
              gen.elseIf((0, codegen_1._)`${dataType} === "boolean" || ${data} === null
              || (${dataType} === "string" && ${data} && ${data} == +${data} && !(${data} % 1))`).assign(coerced, (0, codegen_1._)`+${data}`);
              return;
            case "boolean":
              gen.elseIf((0, codegen_1._)`${data} === "false" || ${data} === 0 || ${data} === null`).assign(coerced, false).elseIf((0, codegen_1._)`${data} === "true" || ${data} === 1`).assign(coerced, true);
              return;
            case "null":
              gen.elseIf((0, codegen_1._)`${data} === "" || ${data} === 0 || ${data} === false`);
              gen.assign(coerced, null);
              return;
            case "array":
              gen.elseIf((0, codegen_1._)`${dataType} === "string" || ${dataType} === "number"
              || ${dataType} === "boolean" || ${data} === null`).assign(coerced, (0, codegen_1._)`[${data}]`);
          }
        }
      }
      function assignParentData({ gen, parentData, parentDataProperty }, expr) {
        gen.if((0, codegen_1._)`${parentData} !== undefined`, () => gen.assign((0, codegen_1._)`${parentData}[${parentDataProperty}]`, expr));
      }
      function checkDataType(dataType, data, strictNums, correct = DataType.Correct) {
        const EQ = correct === DataType.Correct ? codegen_1.operators.EQ : codegen_1.operators.NEQ;
        let cond;
        switch (dataType) {
          case "null":
            return (0, codegen_1._)`${data} ${EQ} null`;
          case "array":
            cond = (0, codegen_1._)`Array.isArray(${data})`;
            break;
          case "object":
            cond = (0, codegen_1._)`${data} && typeof ${data} == "object" && !Array.isArray(${data})`;
            break;
          case "integer":
            cond = numCond((0, codegen_1._)`!(${data} % 1) && !isNaN(${data})`);
            break;
          case "number":
            cond = numCond();
            break;
          default:
            return (0, codegen_1._)`typeof ${data} ${EQ} ${dataType}`;
        }
        return correct === DataType.Correct ? cond : (0, codegen_1.not)(cond);
        function numCond(_cond = codegen_1.nil) {
          return (0, codegen_1.and)((0, codegen_1._)`typeof ${data} == "number"`, _cond, strictNums ? (0, codegen_1._)`isFinite(${data})` : codegen_1.nil);
        }
      }
      exports.checkDataType = checkDataType;
      function checkDataTypes(dataTypes, data, strictNums, correct) {
        if (dataTypes.length === 1) {
          return checkDataType(dataTypes[0], data, strictNums, correct);
        }
        let cond;
        const types = (0, util_1.toHash)(dataTypes);
        if (types.array && types.object) {
          const notObj = (0, codegen_1._)`typeof ${data} != "object"`;
          cond = types.null ? notObj : (0, codegen_1._)`!${data} || ${notObj}`;
          delete types.null;
          delete types.array;
          delete types.object;
        } else {
          cond = codegen_1.nil;
        }
        if (types.number)
          delete types.integer;
        for (const t in types)
          cond = (0, codegen_1.and)(cond, checkDataType(t, data, strictNums, correct));
        return cond;
      }
      exports.checkDataTypes = checkDataTypes;
      var typeError = {
        message: ({ schema }) => `must be ${schema}`,
        params: ({ schema, schemaValue }) => typeof schema == "string" ? (0, codegen_1._)`{type: ${schema}}` : (0, codegen_1._)`{type: ${schemaValue}}`
      };
      function reportTypeError(it) {
        const cxt = getTypeErrorContext(it);
        (0, errors_1.reportError)(cxt, typeError);
      }
      exports.reportTypeError = reportTypeError;
      function getTypeErrorContext(it) {
        const { gen, data, schema } = it;
        const schemaCode = (0, util_1.schemaRefOrVal)(it, schema, "type");
        return {
          gen,
          keyword: "type",
          data,
          schema: schema.type,
          schemaCode,
          schemaValue: schemaCode,
          parentSchema: schema,
          params: {},
          it
        };
      }
    }
  });

  // node_modules/ajv/dist/compile/validate/defaults.js
  var require_defaults = __commonJS({
    "node_modules/ajv/dist/compile/validate/defaults.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.assignDefaults = void 0;
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      function assignDefaults(it, ty) {
        const { properties, items } = it.schema;
        if (ty === "object" && properties) {
          for (const key in properties) {
            assignDefault(it, key, properties[key].default);
          }
        } else if (ty === "array" && Array.isArray(items)) {
          items.forEach((sch, i) => assignDefault(it, i, sch.default));
        }
      }
      exports.assignDefaults = assignDefaults;
      function assignDefault(it, prop, defaultValue) {
        const { gen, compositeRule, data, opts } = it;
        if (defaultValue === void 0)
          return;
        const childData = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(prop)}`;
        if (compositeRule) {
          (0, util_1.checkStrictMode)(it, `default is ignored for: ${childData}`);
          return;
        }
        let condition = (0, codegen_1._)`${childData} === undefined`;
        if (opts.useDefaults === "empty") {
          condition = (0, codegen_1._)`${condition} || ${childData} === null || ${childData} === ""`;
        }
        gen.if(condition, (0, codegen_1._)`${childData} = ${(0, codegen_1.stringify)(defaultValue)}`);
      }
    }
  });

  // node_modules/ajv/dist/vocabularies/code.js
  var require_code2 = __commonJS({
    "node_modules/ajv/dist/vocabularies/code.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.validateUnion = exports.validateArray = exports.usePattern = exports.callValidateCode = exports.schemaProperties = exports.allSchemaProperties = exports.noPropertyInData = exports.propertyInData = exports.isOwnProperty = exports.hasPropFunc = exports.reportMissingProp = exports.checkMissingProp = exports.checkReportMissingProp = void 0;
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var names_1 = require_names();
      var util_2 = require_util();
      function checkReportMissingProp(cxt, prop) {
        const { gen, data, it } = cxt;
        gen.if(noPropertyInData(gen, data, prop, it.opts.ownProperties), () => {
          cxt.setParams({ missingProperty: (0, codegen_1._)`${prop}` }, true);
          cxt.error();
        });
      }
      exports.checkReportMissingProp = checkReportMissingProp;
      function checkMissingProp({ gen, data, it: { opts } }, properties, missing) {
        return (0, codegen_1.or)(...properties.map((prop) => (0, codegen_1.and)(noPropertyInData(gen, data, prop, opts.ownProperties), (0, codegen_1._)`${missing} = ${prop}`)));
      }
      exports.checkMissingProp = checkMissingProp;
      function reportMissingProp(cxt, missing) {
        cxt.setParams({ missingProperty: missing }, true);
        cxt.error();
      }
      exports.reportMissingProp = reportMissingProp;
      function hasPropFunc(gen) {
        return gen.scopeValue("func", {
          // eslint-disable-next-line @typescript-eslint/unbound-method
          ref: Object.prototype.hasOwnProperty,
          code: (0, codegen_1._)`Object.prototype.hasOwnProperty`
        });
      }
      exports.hasPropFunc = hasPropFunc;
      function isOwnProperty(gen, data, property) {
        return (0, codegen_1._)`${hasPropFunc(gen)}.call(${data}, ${property})`;
      }
      exports.isOwnProperty = isOwnProperty;
      function propertyInData(gen, data, property, ownProperties) {
        const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} !== undefined`;
        return ownProperties ? (0, codegen_1._)`${cond} && ${isOwnProperty(gen, data, property)}` : cond;
      }
      exports.propertyInData = propertyInData;
      function noPropertyInData(gen, data, property, ownProperties) {
        const cond = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(property)} === undefined`;
        return ownProperties ? (0, codegen_1.or)(cond, (0, codegen_1.not)(isOwnProperty(gen, data, property))) : cond;
      }
      exports.noPropertyInData = noPropertyInData;
      function allSchemaProperties(schemaMap) {
        return schemaMap ? Object.keys(schemaMap).filter((p) => p !== "__proto__") : [];
      }
      exports.allSchemaProperties = allSchemaProperties;
      function schemaProperties(it, schemaMap) {
        return allSchemaProperties(schemaMap).filter((p) => !(0, util_1.alwaysValidSchema)(it, schemaMap[p]));
      }
      exports.schemaProperties = schemaProperties;
      function callValidateCode({ schemaCode, data, it: { gen, topSchemaRef, schemaPath, errorPath }, it }, func, context, passSchema) {
        const dataAndSchema = passSchema ? (0, codegen_1._)`${schemaCode}, ${data}, ${topSchemaRef}${schemaPath}` : data;
        const valCxt = [
          [names_1.default.instancePath, (0, codegen_1.strConcat)(names_1.default.instancePath, errorPath)],
          [names_1.default.parentData, it.parentData],
          [names_1.default.parentDataProperty, it.parentDataProperty],
          [names_1.default.rootData, names_1.default.rootData]
        ];
        if (it.opts.dynamicRef)
          valCxt.push([names_1.default.dynamicAnchors, names_1.default.dynamicAnchors]);
        const args = (0, codegen_1._)`${dataAndSchema}, ${gen.object(...valCxt)}`;
        return context !== codegen_1.nil ? (0, codegen_1._)`${func}.call(${context}, ${args})` : (0, codegen_1._)`${func}(${args})`;
      }
      exports.callValidateCode = callValidateCode;
      var newRegExp = (0, codegen_1._)`new RegExp`;
      function usePattern({ gen, it: { opts } }, pattern) {
        const u = opts.unicodeRegExp ? "u" : "";
        const { regExp } = opts.code;
        const rx = regExp(pattern, u);
        return gen.scopeValue("pattern", {
          key: rx.toString(),
          ref: rx,
          code: (0, codegen_1._)`${regExp.code === "new RegExp" ? newRegExp : (0, util_2.useFunc)(gen, regExp)}(${pattern}, ${u})`
        });
      }
      exports.usePattern = usePattern;
      function validateArray(cxt) {
        const { gen, data, keyword, it } = cxt;
        const valid = gen.name("valid");
        if (it.allErrors) {
          const validArr = gen.let("valid", true);
          validateItems(() => gen.assign(validArr, false));
          return validArr;
        }
        gen.var(valid, true);
        validateItems(() => gen.break());
        return valid;
        function validateItems(notValid) {
          const len = gen.const("len", (0, codegen_1._)`${data}.length`);
          gen.forRange("i", 0, len, (i) => {
            cxt.subschema({
              keyword,
              dataProp: i,
              dataPropType: util_1.Type.Num
            }, valid);
            gen.if((0, codegen_1.not)(valid), notValid);
          });
        }
      }
      exports.validateArray = validateArray;
      function validateUnion(cxt) {
        const { gen, schema, keyword, it } = cxt;
        if (!Array.isArray(schema))
          throw new Error("ajv implementation error");
        const alwaysValid = schema.some((sch) => (0, util_1.alwaysValidSchema)(it, sch));
        if (alwaysValid && !it.opts.unevaluated)
          return;
        const valid = gen.let("valid", false);
        const schValid = gen.name("_valid");
        gen.block(() => schema.forEach((_sch, i) => {
          const schCxt = cxt.subschema({
            keyword,
            schemaProp: i,
            compositeRule: true
          }, schValid);
          gen.assign(valid, (0, codegen_1._)`${valid} || ${schValid}`);
          const merged = cxt.mergeValidEvaluated(schCxt, schValid);
          if (!merged)
            gen.if((0, codegen_1.not)(valid));
        }));
        cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
      }
      exports.validateUnion = validateUnion;
    }
  });

  // node_modules/ajv/dist/compile/validate/keyword.js
  var require_keyword = __commonJS({
    "node_modules/ajv/dist/compile/validate/keyword.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.validateKeywordUsage = exports.validSchemaType = exports.funcKeywordCode = exports.macroKeywordCode = void 0;
      var codegen_1 = require_codegen();
      var names_1 = require_names();
      var code_1 = require_code2();
      var errors_1 = require_errors();
      function macroKeywordCode(cxt, def) {
        const { gen, keyword, schema, parentSchema, it } = cxt;
        const macroSchema = def.macro.call(it.self, schema, parentSchema, it);
        const schemaRef = useKeyword(gen, keyword, macroSchema);
        if (it.opts.validateSchema !== false)
          it.self.validateSchema(macroSchema, true);
        const valid = gen.name("valid");
        cxt.subschema({
          schema: macroSchema,
          schemaPath: codegen_1.nil,
          errSchemaPath: `${it.errSchemaPath}/${keyword}`,
          topSchemaRef: schemaRef,
          compositeRule: true
        }, valid);
        cxt.pass(valid, () => cxt.error(true));
      }
      exports.macroKeywordCode = macroKeywordCode;
      function funcKeywordCode(cxt, def) {
        var _a2;
        const { gen, keyword, schema, parentSchema, $data, it } = cxt;
        checkAsyncKeyword(it, def);
        const validate2 = !$data && def.compile ? def.compile.call(it.self, schema, parentSchema, it) : def.validate;
        const validateRef = useKeyword(gen, keyword, validate2);
        const valid = gen.let("valid");
        cxt.block$data(valid, validateKeyword);
        cxt.ok((_a2 = def.valid) !== null && _a2 !== void 0 ? _a2 : valid);
        function validateKeyword() {
          if (def.errors === false) {
            assignValid();
            if (def.modifying)
              modifyData(cxt);
            reportErrs(() => cxt.error());
          } else {
            const ruleErrs = def.async ? validateAsync() : validateSync();
            if (def.modifying)
              modifyData(cxt);
            reportErrs(() => addErrs(cxt, ruleErrs));
          }
        }
        function validateAsync() {
          const ruleErrs = gen.let("ruleErrs", null);
          gen.try(() => assignValid((0, codegen_1._)`await `), (e) => gen.assign(valid, false).if((0, codegen_1._)`${e} instanceof ${it.ValidationError}`, () => gen.assign(ruleErrs, (0, codegen_1._)`${e}.errors`), () => gen.throw(e)));
          return ruleErrs;
        }
        function validateSync() {
          const validateErrs = (0, codegen_1._)`${validateRef}.errors`;
          gen.assign(validateErrs, null);
          assignValid(codegen_1.nil);
          return validateErrs;
        }
        function assignValid(_await = def.async ? (0, codegen_1._)`await ` : codegen_1.nil) {
          const passCxt = it.opts.passContext ? names_1.default.this : names_1.default.self;
          const passSchema = !("compile" in def && !$data || def.schema === false);
          gen.assign(valid, (0, codegen_1._)`${_await}${(0, code_1.callValidateCode)(cxt, validateRef, passCxt, passSchema)}`, def.modifying);
        }
        function reportErrs(errors) {
          var _a3;
          gen.if((0, codegen_1.not)((_a3 = def.valid) !== null && _a3 !== void 0 ? _a3 : valid), errors);
        }
      }
      exports.funcKeywordCode = funcKeywordCode;
      function modifyData(cxt) {
        const { gen, data, it } = cxt;
        gen.if(it.parentData, () => gen.assign(data, (0, codegen_1._)`${it.parentData}[${it.parentDataProperty}]`));
      }
      function addErrs(cxt, errs) {
        const { gen } = cxt;
        gen.if((0, codegen_1._)`Array.isArray(${errs})`, () => {
          gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`).assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
          (0, errors_1.extendErrors)(cxt);
        }, () => cxt.error());
      }
      function checkAsyncKeyword({ schemaEnv }, def) {
        if (def.async && !schemaEnv.$async)
          throw new Error("async keyword in sync schema");
      }
      function useKeyword(gen, keyword, result) {
        if (result === void 0)
          throw new Error(`keyword "${keyword}" failed to compile`);
        return gen.scopeValue("keyword", typeof result == "function" ? { ref: result } : { ref: result, code: (0, codegen_1.stringify)(result) });
      }
      function validSchemaType(schema, schemaType, allowUndefined = false) {
        return !schemaType.length || schemaType.some((st) => st === "array" ? Array.isArray(schema) : st === "object" ? schema && typeof schema == "object" && !Array.isArray(schema) : typeof schema == st || allowUndefined && typeof schema == "undefined");
      }
      exports.validSchemaType = validSchemaType;
      function validateKeywordUsage({ schema, opts, self: self2, errSchemaPath }, def, keyword) {
        if (Array.isArray(def.keyword) ? !def.keyword.includes(keyword) : def.keyword !== keyword) {
          throw new Error("ajv implementation error");
        }
        const deps = def.dependencies;
        if (deps === null || deps === void 0 ? void 0 : deps.some((kwd) => !Object.prototype.hasOwnProperty.call(schema, kwd))) {
          throw new Error(`parent schema must have dependencies of ${keyword}: ${deps.join(",")}`);
        }
        if (def.validateSchema) {
          const valid = def.validateSchema(schema[keyword]);
          if (!valid) {
            const msg = `keyword "${keyword}" value is invalid at path "${errSchemaPath}": ` + self2.errorsText(def.validateSchema.errors);
            if (opts.validateSchema === "log")
              self2.logger.error(msg);
            else
              throw new Error(msg);
          }
        }
      }
      exports.validateKeywordUsage = validateKeywordUsage;
    }
  });

  // node_modules/ajv/dist/compile/validate/subschema.js
  var require_subschema = __commonJS({
    "node_modules/ajv/dist/compile/validate/subschema.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.extendSubschemaMode = exports.extendSubschemaData = exports.getSubschema = void 0;
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      function getSubschema(it, { keyword, schemaProp, schema, schemaPath, errSchemaPath, topSchemaRef }) {
        if (keyword !== void 0 && schema !== void 0) {
          throw new Error('both "keyword" and "schema" passed, only one allowed');
        }
        if (keyword !== void 0) {
          const sch = it.schema[keyword];
          return schemaProp === void 0 ? {
            schema: sch,
            schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}`,
            errSchemaPath: `${it.errSchemaPath}/${keyword}`
          } : {
            schema: sch[schemaProp],
            schemaPath: (0, codegen_1._)`${it.schemaPath}${(0, codegen_1.getProperty)(keyword)}${(0, codegen_1.getProperty)(schemaProp)}`,
            errSchemaPath: `${it.errSchemaPath}/${keyword}/${(0, util_1.escapeFragment)(schemaProp)}`
          };
        }
        if (schema !== void 0) {
          if (schemaPath === void 0 || errSchemaPath === void 0 || topSchemaRef === void 0) {
            throw new Error('"schemaPath", "errSchemaPath" and "topSchemaRef" are required with "schema"');
          }
          return {
            schema,
            schemaPath,
            topSchemaRef,
            errSchemaPath
          };
        }
        throw new Error('either "keyword" or "schema" must be passed');
      }
      exports.getSubschema = getSubschema;
      function extendSubschemaData(subschema, it, { dataProp, dataPropType: dpType, data, dataTypes, propertyName }) {
        if (data !== void 0 && dataProp !== void 0) {
          throw new Error('both "data" and "dataProp" passed, only one allowed');
        }
        const { gen } = it;
        if (dataProp !== void 0) {
          const { errorPath, dataPathArr, opts } = it;
          const nextData = gen.let("data", (0, codegen_1._)`${it.data}${(0, codegen_1.getProperty)(dataProp)}`, true);
          dataContextProps(nextData);
          subschema.errorPath = (0, codegen_1.str)`${errorPath}${(0, util_1.getErrorPath)(dataProp, dpType, opts.jsPropertySyntax)}`;
          subschema.parentDataProperty = (0, codegen_1._)`${dataProp}`;
          subschema.dataPathArr = [...dataPathArr, subschema.parentDataProperty];
        }
        if (data !== void 0) {
          const nextData = data instanceof codegen_1.Name ? data : gen.let("data", data, true);
          dataContextProps(nextData);
          if (propertyName !== void 0)
            subschema.propertyName = propertyName;
        }
        if (dataTypes)
          subschema.dataTypes = dataTypes;
        function dataContextProps(_nextData) {
          subschema.data = _nextData;
          subschema.dataLevel = it.dataLevel + 1;
          subschema.dataTypes = [];
          it.definedProperties = /* @__PURE__ */ new Set();
          subschema.parentData = it.data;
          subschema.dataNames = [...it.dataNames, _nextData];
        }
      }
      exports.extendSubschemaData = extendSubschemaData;
      function extendSubschemaMode(subschema, { jtdDiscriminator, jtdMetadata, compositeRule, createErrors, allErrors }) {
        if (compositeRule !== void 0)
          subschema.compositeRule = compositeRule;
        if (createErrors !== void 0)
          subschema.createErrors = createErrors;
        if (allErrors !== void 0)
          subschema.allErrors = allErrors;
        subschema.jtdDiscriminator = jtdDiscriminator;
        subschema.jtdMetadata = jtdMetadata;
      }
      exports.extendSubschemaMode = extendSubschemaMode;
    }
  });

  // node_modules/fast-deep-equal/index.js
  var require_fast_deep_equal = __commonJS({
    "node_modules/fast-deep-equal/index.js"(exports, module) {
      "use strict";
      module.exports = function equal(a, b) {
        if (a === b) return true;
        if (a && b && typeof a == "object" && typeof b == "object") {
          if (a.constructor !== b.constructor) return false;
          var length, i, keys;
          if (Array.isArray(a)) {
            length = a.length;
            if (length != b.length) return false;
            for (i = length; i-- !== 0; )
              if (!equal(a[i], b[i])) return false;
            return true;
          }
          if (a.constructor === RegExp) return a.source === b.source && a.flags === b.flags;
          if (a.valueOf !== Object.prototype.valueOf) return a.valueOf() === b.valueOf();
          if (a.toString !== Object.prototype.toString) return a.toString() === b.toString();
          keys = Object.keys(a);
          length = keys.length;
          if (length !== Object.keys(b).length) return false;
          for (i = length; i-- !== 0; )
            if (!Object.prototype.hasOwnProperty.call(b, keys[i])) return false;
          for (i = length; i-- !== 0; ) {
            var key = keys[i];
            if (!equal(a[key], b[key])) return false;
          }
          return true;
        }
        return a !== a && b !== b;
      };
    }
  });

  // node_modules/json-schema-traverse/index.js
  var require_json_schema_traverse = __commonJS({
    "node_modules/json-schema-traverse/index.js"(exports, module) {
      "use strict";
      var traverse = module.exports = function(schema, opts, cb) {
        if (typeof opts == "function") {
          cb = opts;
          opts = {};
        }
        cb = opts.cb || cb;
        var pre = typeof cb == "function" ? cb : cb.pre || function() {
        };
        var post = cb.post || function() {
        };
        _traverse(opts, pre, post, schema, "", schema);
      };
      traverse.keywords = {
        additionalItems: true,
        items: true,
        contains: true,
        additionalProperties: true,
        propertyNames: true,
        not: true,
        if: true,
        then: true,
        else: true
      };
      traverse.arrayKeywords = {
        items: true,
        allOf: true,
        anyOf: true,
        oneOf: true
      };
      traverse.propsKeywords = {
        $defs: true,
        definitions: true,
        properties: true,
        patternProperties: true,
        dependencies: true
      };
      traverse.skipKeywords = {
        default: true,
        enum: true,
        const: true,
        required: true,
        maximum: true,
        minimum: true,
        exclusiveMaximum: true,
        exclusiveMinimum: true,
        multipleOf: true,
        maxLength: true,
        minLength: true,
        pattern: true,
        format: true,
        maxItems: true,
        minItems: true,
        uniqueItems: true,
        maxProperties: true,
        minProperties: true
      };
      function _traverse(opts, pre, post, schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex) {
        if (schema && typeof schema == "object" && !Array.isArray(schema)) {
          pre(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
          for (var key in schema) {
            var sch = schema[key];
            if (Array.isArray(sch)) {
              if (key in traverse.arrayKeywords) {
                for (var i = 0; i < sch.length; i++)
                  _traverse(opts, pre, post, sch[i], jsonPtr + "/" + key + "/" + i, rootSchema, jsonPtr, key, schema, i);
              }
            } else if (key in traverse.propsKeywords) {
              if (sch && typeof sch == "object") {
                for (var prop in sch)
                  _traverse(opts, pre, post, sch[prop], jsonPtr + "/" + key + "/" + escapeJsonPtr(prop), rootSchema, jsonPtr, key, schema, prop);
              }
            } else if (key in traverse.keywords || opts.allKeys && !(key in traverse.skipKeywords)) {
              _traverse(opts, pre, post, sch, jsonPtr + "/" + key, rootSchema, jsonPtr, key, schema);
            }
          }
          post(schema, jsonPtr, rootSchema, parentJsonPtr, parentKeyword, parentSchema, keyIndex);
        }
      }
      function escapeJsonPtr(str) {
        return str.replace(/~/g, "~0").replace(/\//g, "~1");
      }
    }
  });

  // node_modules/ajv/dist/compile/resolve.js
  var require_resolve = __commonJS({
    "node_modules/ajv/dist/compile/resolve.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.getSchemaRefs = exports.resolveUrl = exports.normalizeId = exports._getFullPath = exports.getFullPath = exports.inlineRef = void 0;
      var util_1 = require_util();
      var equal = require_fast_deep_equal();
      var traverse = require_json_schema_traverse();
      var SIMPLE_INLINED = /* @__PURE__ */ new Set([
        "type",
        "format",
        "pattern",
        "maxLength",
        "minLength",
        "maxProperties",
        "minProperties",
        "maxItems",
        "minItems",
        "maximum",
        "minimum",
        "uniqueItems",
        "multipleOf",
        "required",
        "enum",
        "const"
      ]);
      function inlineRef(schema, limit = true) {
        if (typeof schema == "boolean")
          return true;
        if (limit === true)
          return !hasRef(schema);
        if (!limit)
          return false;
        return countKeys(schema) <= limit;
      }
      exports.inlineRef = inlineRef;
      var REF_KEYWORDS = /* @__PURE__ */ new Set([
        "$ref",
        "$recursiveRef",
        "$recursiveAnchor",
        "$dynamicRef",
        "$dynamicAnchor"
      ]);
      function hasRef(schema) {
        for (const key in schema) {
          if (REF_KEYWORDS.has(key))
            return true;
          const sch = schema[key];
          if (Array.isArray(sch) && sch.some(hasRef))
            return true;
          if (typeof sch == "object" && hasRef(sch))
            return true;
        }
        return false;
      }
      function countKeys(schema) {
        let count = 0;
        for (const key in schema) {
          if (key === "$ref")
            return Infinity;
          count++;
          if (SIMPLE_INLINED.has(key))
            continue;
          if (typeof schema[key] == "object") {
            (0, util_1.eachItem)(schema[key], (sch) => count += countKeys(sch));
          }
          if (count === Infinity)
            return Infinity;
        }
        return count;
      }
      function getFullPath(resolver, id = "", normalize) {
        if (normalize !== false)
          id = normalizeId(id);
        const p = resolver.parse(id);
        return _getFullPath(resolver, p);
      }
      exports.getFullPath = getFullPath;
      function _getFullPath(resolver, p) {
        const serialized = resolver.serialize(p);
        return serialized.split("#")[0] + "#";
      }
      exports._getFullPath = _getFullPath;
      var TRAILING_SLASH_HASH = /#\/?$/;
      function normalizeId(id) {
        return id ? id.replace(TRAILING_SLASH_HASH, "") : "";
      }
      exports.normalizeId = normalizeId;
      function resolveUrl(resolver, baseId, id) {
        id = normalizeId(id);
        return resolver.resolve(baseId, id);
      }
      exports.resolveUrl = resolveUrl;
      var ANCHOR = /^[a-z_][-a-z0-9._]*$/i;
      function getSchemaRefs(schema, baseId) {
        if (typeof schema == "boolean")
          return {};
        const { schemaId, uriResolver } = this.opts;
        const schId = normalizeId(schema[schemaId] || baseId);
        const baseIds = { "": schId };
        const pathPrefix = getFullPath(uriResolver, schId, false);
        const localRefs = {};
        const schemaRefs = /* @__PURE__ */ new Set();
        traverse(schema, { allKeys: true }, (sch, jsonPtr, _, parentJsonPtr) => {
          if (parentJsonPtr === void 0)
            return;
          const fullPath = pathPrefix + jsonPtr;
          let innerBaseId = baseIds[parentJsonPtr];
          if (typeof sch[schemaId] == "string")
            innerBaseId = addRef.call(this, sch[schemaId]);
          addAnchor.call(this, sch.$anchor);
          addAnchor.call(this, sch.$dynamicAnchor);
          baseIds[jsonPtr] = innerBaseId;
          function addRef(ref) {
            const _resolve = this.opts.uriResolver.resolve;
            ref = normalizeId(innerBaseId ? _resolve(innerBaseId, ref) : ref);
            if (schemaRefs.has(ref))
              throw ambiguos(ref);
            schemaRefs.add(ref);
            let schOrRef = this.refs[ref];
            if (typeof schOrRef == "string")
              schOrRef = this.refs[schOrRef];
            if (typeof schOrRef == "object") {
              checkAmbiguosRef(sch, schOrRef.schema, ref);
            } else if (ref !== normalizeId(fullPath)) {
              if (ref[0] === "#") {
                checkAmbiguosRef(sch, localRefs[ref], ref);
                localRefs[ref] = sch;
              } else {
                this.refs[ref] = fullPath;
              }
            }
            return ref;
          }
          function addAnchor(anchor) {
            if (typeof anchor == "string") {
              if (!ANCHOR.test(anchor))
                throw new Error(`invalid anchor "${anchor}"`);
              addRef.call(this, `#${anchor}`);
            }
          }
        });
        return localRefs;
        function checkAmbiguosRef(sch1, sch2, ref) {
          if (sch2 !== void 0 && !equal(sch1, sch2))
            throw ambiguos(ref);
        }
        function ambiguos(ref) {
          return new Error(`reference "${ref}" resolves to more than one schema`);
        }
      }
      exports.getSchemaRefs = getSchemaRefs;
    }
  });

  // node_modules/ajv/dist/compile/validate/index.js
  var require_validate = __commonJS({
    "node_modules/ajv/dist/compile/validate/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.getData = exports.KeywordCxt = exports.validateFunctionCode = void 0;
      var boolSchema_1 = require_boolSchema();
      var dataType_1 = require_dataType();
      var applicability_1 = require_applicability();
      var dataType_2 = require_dataType();
      var defaults_1 = require_defaults();
      var keyword_1 = require_keyword();
      var subschema_1 = require_subschema();
      var codegen_1 = require_codegen();
      var names_1 = require_names();
      var resolve_1 = require_resolve();
      var util_1 = require_util();
      var errors_1 = require_errors();
      function validateFunctionCode(it) {
        if (isSchemaObj(it)) {
          checkKeywords(it);
          if (schemaCxtHasRules(it)) {
            topSchemaObjCode(it);
            return;
          }
        }
        validateFunction(it, () => (0, boolSchema_1.topBoolOrEmptySchema)(it));
      }
      exports.validateFunctionCode = validateFunctionCode;
      function validateFunction({ gen, validateName, schema, schemaEnv, opts }, body) {
        if (opts.code.es5) {
          gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${names_1.default.valCxt}`, schemaEnv.$async, () => {
            gen.code((0, codegen_1._)`"use strict"; ${funcSourceUrl(schema, opts)}`);
            destructureValCxtES5(gen, opts);
            gen.code(body);
          });
        } else {
          gen.func(validateName, (0, codegen_1._)`${names_1.default.data}, ${destructureValCxt(opts)}`, schemaEnv.$async, () => gen.code(funcSourceUrl(schema, opts)).code(body));
        }
      }
      function destructureValCxt(opts) {
        return (0, codegen_1._)`{${names_1.default.instancePath}="", ${names_1.default.parentData}, ${names_1.default.parentDataProperty}, ${names_1.default.rootData}=${names_1.default.data}${opts.dynamicRef ? (0, codegen_1._)`, ${names_1.default.dynamicAnchors}={}` : codegen_1.nil}}={}`;
      }
      function destructureValCxtES5(gen, opts) {
        gen.if(names_1.default.valCxt, () => {
          gen.var(names_1.default.instancePath, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.instancePath}`);
          gen.var(names_1.default.parentData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentData}`);
          gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.parentDataProperty}`);
          gen.var(names_1.default.rootData, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.rootData}`);
          if (opts.dynamicRef)
            gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`${names_1.default.valCxt}.${names_1.default.dynamicAnchors}`);
        }, () => {
          gen.var(names_1.default.instancePath, (0, codegen_1._)`""`);
          gen.var(names_1.default.parentData, (0, codegen_1._)`undefined`);
          gen.var(names_1.default.parentDataProperty, (0, codegen_1._)`undefined`);
          gen.var(names_1.default.rootData, names_1.default.data);
          if (opts.dynamicRef)
            gen.var(names_1.default.dynamicAnchors, (0, codegen_1._)`{}`);
        });
      }
      function topSchemaObjCode(it) {
        const { schema, opts, gen } = it;
        validateFunction(it, () => {
          if (opts.$comment && schema.$comment)
            commentKeyword(it);
          checkNoDefault(it);
          gen.let(names_1.default.vErrors, null);
          gen.let(names_1.default.errors, 0);
          if (opts.unevaluated)
            resetEvaluated(it);
          typeAndKeywords(it);
          returnResults(it);
        });
        return;
      }
      function resetEvaluated(it) {
        const { gen, validateName } = it;
        it.evaluated = gen.const("evaluated", (0, codegen_1._)`${validateName}.evaluated`);
        gen.if((0, codegen_1._)`${it.evaluated}.dynamicProps`, () => gen.assign((0, codegen_1._)`${it.evaluated}.props`, (0, codegen_1._)`undefined`));
        gen.if((0, codegen_1._)`${it.evaluated}.dynamicItems`, () => gen.assign((0, codegen_1._)`${it.evaluated}.items`, (0, codegen_1._)`undefined`));
      }
      function funcSourceUrl(schema, opts) {
        const schId = typeof schema == "object" && schema[opts.schemaId];
        return schId && (opts.code.source || opts.code.process) ? (0, codegen_1._)`/*# sourceURL=${schId} */` : codegen_1.nil;
      }
      function subschemaCode(it, valid) {
        if (isSchemaObj(it)) {
          checkKeywords(it);
          if (schemaCxtHasRules(it)) {
            subSchemaObjCode(it, valid);
            return;
          }
        }
        (0, boolSchema_1.boolOrEmptySchema)(it, valid);
      }
      function schemaCxtHasRules({ schema, self: self2 }) {
        if (typeof schema == "boolean")
          return !schema;
        for (const key in schema)
          if (self2.RULES.all[key])
            return true;
        return false;
      }
      function isSchemaObj(it) {
        return typeof it.schema != "boolean";
      }
      function subSchemaObjCode(it, valid) {
        const { schema, gen, opts } = it;
        if (opts.$comment && schema.$comment)
          commentKeyword(it);
        updateContext(it);
        checkAsyncSchema(it);
        const errsCount = gen.const("_errs", names_1.default.errors);
        typeAndKeywords(it, errsCount);
        gen.var(valid, (0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
      }
      function checkKeywords(it) {
        (0, util_1.checkUnknownRules)(it);
        checkRefsAndKeywords(it);
      }
      function typeAndKeywords(it, errsCount) {
        if (it.opts.jtd)
          return schemaKeywords(it, [], false, errsCount);
        const types = (0, dataType_1.getSchemaTypes)(it.schema);
        const checkedTypes = (0, dataType_1.coerceAndCheckDataType)(it, types);
        schemaKeywords(it, types, !checkedTypes, errsCount);
      }
      function checkRefsAndKeywords(it) {
        const { schema, errSchemaPath, opts, self: self2 } = it;
        if (schema.$ref && opts.ignoreKeywordsWithRef && (0, util_1.schemaHasRulesButRef)(schema, self2.RULES)) {
          self2.logger.warn(`$ref: keywords ignored in schema at path "${errSchemaPath}"`);
        }
      }
      function checkNoDefault(it) {
        const { schema, opts } = it;
        if (schema.default !== void 0 && opts.useDefaults && opts.strictSchema) {
          (0, util_1.checkStrictMode)(it, "default is ignored in the schema root");
        }
      }
      function updateContext(it) {
        const schId = it.schema[it.opts.schemaId];
        if (schId)
          it.baseId = (0, resolve_1.resolveUrl)(it.opts.uriResolver, it.baseId, schId);
      }
      function checkAsyncSchema(it) {
        if (it.schema.$async && !it.schemaEnv.$async)
          throw new Error("async schema in sync schema");
      }
      function commentKeyword({ gen, schemaEnv, schema, errSchemaPath, opts }) {
        const msg = schema.$comment;
        if (opts.$comment === true) {
          gen.code((0, codegen_1._)`${names_1.default.self}.logger.log(${msg})`);
        } else if (typeof opts.$comment == "function") {
          const schemaPath = (0, codegen_1.str)`${errSchemaPath}/$comment`;
          const rootName = gen.scopeValue("root", { ref: schemaEnv.root });
          gen.code((0, codegen_1._)`${names_1.default.self}.opts.$comment(${msg}, ${schemaPath}, ${rootName}.schema)`);
        }
      }
      function returnResults(it) {
        const { gen, schemaEnv, validateName, ValidationError, opts } = it;
        if (schemaEnv.$async) {
          gen.if((0, codegen_1._)`${names_1.default.errors} === 0`, () => gen.return(names_1.default.data), () => gen.throw((0, codegen_1._)`new ${ValidationError}(${names_1.default.vErrors})`));
        } else {
          gen.assign((0, codegen_1._)`${validateName}.errors`, names_1.default.vErrors);
          if (opts.unevaluated)
            assignEvaluated(it);
          gen.return((0, codegen_1._)`${names_1.default.errors} === 0`);
        }
      }
      function assignEvaluated({ gen, evaluated, props, items }) {
        if (props instanceof codegen_1.Name)
          gen.assign((0, codegen_1._)`${evaluated}.props`, props);
        if (items instanceof codegen_1.Name)
          gen.assign((0, codegen_1._)`${evaluated}.items`, items);
      }
      function schemaKeywords(it, types, typeErrors, errsCount) {
        const { gen, schema, data, allErrors, opts, self: self2 } = it;
        const { RULES } = self2;
        if (schema.$ref && (opts.ignoreKeywordsWithRef || !(0, util_1.schemaHasRulesButRef)(schema, RULES))) {
          gen.block(() => keywordCode(it, "$ref", RULES.all.$ref.definition));
          return;
        }
        if (!opts.jtd)
          checkStrictTypes(it, types);
        gen.block(() => {
          for (const group of RULES.rules)
            groupKeywords(group);
          groupKeywords(RULES.post);
        });
        function groupKeywords(group) {
          if (!(0, applicability_1.shouldUseGroup)(schema, group))
            return;
          if (group.type) {
            gen.if((0, dataType_2.checkDataType)(group.type, data, opts.strictNumbers));
            iterateKeywords(it, group);
            if (types.length === 1 && types[0] === group.type && typeErrors) {
              gen.else();
              (0, dataType_2.reportTypeError)(it);
            }
            gen.endIf();
          } else {
            iterateKeywords(it, group);
          }
          if (!allErrors)
            gen.if((0, codegen_1._)`${names_1.default.errors} === ${errsCount || 0}`);
        }
      }
      function iterateKeywords(it, group) {
        const { gen, schema, opts: { useDefaults } } = it;
        if (useDefaults)
          (0, defaults_1.assignDefaults)(it, group.type);
        gen.block(() => {
          for (const rule of group.rules) {
            if ((0, applicability_1.shouldUseRule)(schema, rule)) {
              keywordCode(it, rule.keyword, rule.definition, group.type);
            }
          }
        });
      }
      function checkStrictTypes(it, types) {
        if (it.schemaEnv.meta || !it.opts.strictTypes)
          return;
        checkContextTypes(it, types);
        if (!it.opts.allowUnionTypes)
          checkMultipleTypes(it, types);
        checkKeywordTypes(it, it.dataTypes);
      }
      function checkContextTypes(it, types) {
        if (!types.length)
          return;
        if (!it.dataTypes.length) {
          it.dataTypes = types;
          return;
        }
        types.forEach((t) => {
          if (!includesType(it.dataTypes, t)) {
            strictTypesError(it, `type "${t}" not allowed by context "${it.dataTypes.join(",")}"`);
          }
        });
        narrowSchemaTypes(it, types);
      }
      function checkMultipleTypes(it, ts) {
        if (ts.length > 1 && !(ts.length === 2 && ts.includes("null"))) {
          strictTypesError(it, "use allowUnionTypes to allow union type keyword");
        }
      }
      function checkKeywordTypes(it, ts) {
        const rules = it.self.RULES.all;
        for (const keyword in rules) {
          const rule = rules[keyword];
          if (typeof rule == "object" && (0, applicability_1.shouldUseRule)(it.schema, rule)) {
            const { type } = rule.definition;
            if (type.length && !type.some((t) => hasApplicableType(ts, t))) {
              strictTypesError(it, `missing type "${type.join(",")}" for keyword "${keyword}"`);
            }
          }
        }
      }
      function hasApplicableType(schTs, kwdT) {
        return schTs.includes(kwdT) || kwdT === "number" && schTs.includes("integer");
      }
      function includesType(ts, t) {
        return ts.includes(t) || t === "integer" && ts.includes("number");
      }
      function narrowSchemaTypes(it, withTypes) {
        const ts = [];
        for (const t of it.dataTypes) {
          if (includesType(withTypes, t))
            ts.push(t);
          else if (withTypes.includes("integer") && t === "number")
            ts.push("integer");
        }
        it.dataTypes = ts;
      }
      function strictTypesError(it, msg) {
        const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
        msg += ` at "${schemaPath}" (strictTypes)`;
        (0, util_1.checkStrictMode)(it, msg, it.opts.strictTypes);
      }
      var KeywordCxt = class {
        constructor(it, def, keyword) {
          (0, keyword_1.validateKeywordUsage)(it, def, keyword);
          this.gen = it.gen;
          this.allErrors = it.allErrors;
          this.keyword = keyword;
          this.data = it.data;
          this.schema = it.schema[keyword];
          this.$data = def.$data && it.opts.$data && this.schema && this.schema.$data;
          this.schemaValue = (0, util_1.schemaRefOrVal)(it, this.schema, keyword, this.$data);
          this.schemaType = def.schemaType;
          this.parentSchema = it.schema;
          this.params = {};
          this.it = it;
          this.def = def;
          if (this.$data) {
            this.schemaCode = it.gen.const("vSchema", getData(this.$data, it));
          } else {
            this.schemaCode = this.schemaValue;
            if (!(0, keyword_1.validSchemaType)(this.schema, def.schemaType, def.allowUndefined)) {
              throw new Error(`${keyword} value must be ${JSON.stringify(def.schemaType)}`);
            }
          }
          if ("code" in def ? def.trackErrors : def.errors !== false) {
            this.errsCount = it.gen.const("_errs", names_1.default.errors);
          }
        }
        result(condition, successAction, failAction) {
          this.failResult((0, codegen_1.not)(condition), successAction, failAction);
        }
        failResult(condition, successAction, failAction) {
          this.gen.if(condition);
          if (failAction)
            failAction();
          else
            this.error();
          if (successAction) {
            this.gen.else();
            successAction();
            if (this.allErrors)
              this.gen.endIf();
          } else {
            if (this.allErrors)
              this.gen.endIf();
            else
              this.gen.else();
          }
        }
        pass(condition, failAction) {
          this.failResult((0, codegen_1.not)(condition), void 0, failAction);
        }
        fail(condition) {
          if (condition === void 0) {
            this.error();
            if (!this.allErrors)
              this.gen.if(false);
            return;
          }
          this.gen.if(condition);
          this.error();
          if (this.allErrors)
            this.gen.endIf();
          else
            this.gen.else();
        }
        fail$data(condition) {
          if (!this.$data)
            return this.fail(condition);
          const { schemaCode } = this;
          this.fail((0, codegen_1._)`${schemaCode} !== undefined && (${(0, codegen_1.or)(this.invalid$data(), condition)})`);
        }
        error(append, errorParams, errorPaths) {
          if (errorParams) {
            this.setParams(errorParams);
            this._error(append, errorPaths);
            this.setParams({});
            return;
          }
          this._error(append, errorPaths);
        }
        _error(append, errorPaths) {
          ;
          (append ? errors_1.reportExtraError : errors_1.reportError)(this, this.def.error, errorPaths);
        }
        $dataError() {
          (0, errors_1.reportError)(this, this.def.$dataError || errors_1.keyword$DataError);
        }
        reset() {
          if (this.errsCount === void 0)
            throw new Error('add "trackErrors" to keyword definition');
          (0, errors_1.resetErrorsCount)(this.gen, this.errsCount);
        }
        ok(cond) {
          if (!this.allErrors)
            this.gen.if(cond);
        }
        setParams(obj, assign) {
          if (assign)
            Object.assign(this.params, obj);
          else
            this.params = obj;
        }
        block$data(valid, codeBlock, $dataValid = codegen_1.nil) {
          this.gen.block(() => {
            this.check$data(valid, $dataValid);
            codeBlock();
          });
        }
        check$data(valid = codegen_1.nil, $dataValid = codegen_1.nil) {
          if (!this.$data)
            return;
          const { gen, schemaCode, schemaType, def } = this;
          gen.if((0, codegen_1.or)((0, codegen_1._)`${schemaCode} === undefined`, $dataValid));
          if (valid !== codegen_1.nil)
            gen.assign(valid, true);
          if (schemaType.length || def.validateSchema) {
            gen.elseIf(this.invalid$data());
            this.$dataError();
            if (valid !== codegen_1.nil)
              gen.assign(valid, false);
          }
          gen.else();
        }
        invalid$data() {
          const { gen, schemaCode, schemaType, def, it } = this;
          return (0, codegen_1.or)(wrong$DataType(), invalid$DataSchema());
          function wrong$DataType() {
            if (schemaType.length) {
              if (!(schemaCode instanceof codegen_1.Name))
                throw new Error("ajv implementation error");
              const st = Array.isArray(schemaType) ? schemaType : [schemaType];
              return (0, codegen_1._)`${(0, dataType_2.checkDataTypes)(st, schemaCode, it.opts.strictNumbers, dataType_2.DataType.Wrong)}`;
            }
            return codegen_1.nil;
          }
          function invalid$DataSchema() {
            if (def.validateSchema) {
              const validateSchemaRef = gen.scopeValue("validate$data", { ref: def.validateSchema });
              return (0, codegen_1._)`!${validateSchemaRef}(${schemaCode})`;
            }
            return codegen_1.nil;
          }
        }
        subschema(appl, valid) {
          const subschema = (0, subschema_1.getSubschema)(this.it, appl);
          (0, subschema_1.extendSubschemaData)(subschema, this.it, appl);
          (0, subschema_1.extendSubschemaMode)(subschema, appl);
          const nextContext = { ...this.it, ...subschema, items: void 0, props: void 0 };
          subschemaCode(nextContext, valid);
          return nextContext;
        }
        mergeEvaluated(schemaCxt, toName) {
          const { it, gen } = this;
          if (!it.opts.unevaluated)
            return;
          if (it.props !== true && schemaCxt.props !== void 0) {
            it.props = util_1.mergeEvaluated.props(gen, schemaCxt.props, it.props, toName);
          }
          if (it.items !== true && schemaCxt.items !== void 0) {
            it.items = util_1.mergeEvaluated.items(gen, schemaCxt.items, it.items, toName);
          }
        }
        mergeValidEvaluated(schemaCxt, valid) {
          const { it, gen } = this;
          if (it.opts.unevaluated && (it.props !== true || it.items !== true)) {
            gen.if(valid, () => this.mergeEvaluated(schemaCxt, codegen_1.Name));
            return true;
          }
        }
      };
      exports.KeywordCxt = KeywordCxt;
      function keywordCode(it, keyword, def, ruleType) {
        const cxt = new KeywordCxt(it, def, keyword);
        if ("code" in def) {
          def.code(cxt, ruleType);
        } else if (cxt.$data && def.validate) {
          (0, keyword_1.funcKeywordCode)(cxt, def);
        } else if ("macro" in def) {
          (0, keyword_1.macroKeywordCode)(cxt, def);
        } else if (def.compile || def.validate) {
          (0, keyword_1.funcKeywordCode)(cxt, def);
        }
      }
      var JSON_POINTER = /^\/(?:[^~]|~0|~1)*$/;
      var RELATIVE_JSON_POINTER = /^([0-9]+)(#|\/(?:[^~]|~0|~1)*)?$/;
      function getData($data, { dataLevel, dataNames, dataPathArr }) {
        let jsonPointer;
        let data;
        if ($data === "")
          return names_1.default.rootData;
        if ($data[0] === "/") {
          if (!JSON_POINTER.test($data))
            throw new Error(`Invalid JSON-pointer: ${$data}`);
          jsonPointer = $data;
          data = names_1.default.rootData;
        } else {
          const matches = RELATIVE_JSON_POINTER.exec($data);
          if (!matches)
            throw new Error(`Invalid JSON-pointer: ${$data}`);
          const up = +matches[1];
          jsonPointer = matches[2];
          if (jsonPointer === "#") {
            if (up >= dataLevel)
              throw new Error(errorMsg("property/index", up));
            return dataPathArr[dataLevel - up];
          }
          if (up > dataLevel)
            throw new Error(errorMsg("data", up));
          data = dataNames[dataLevel - up];
          if (!jsonPointer)
            return data;
        }
        let expr = data;
        const segments = jsonPointer.split("/");
        for (const segment of segments) {
          if (segment) {
            data = (0, codegen_1._)`${data}${(0, codegen_1.getProperty)((0, util_1.unescapeJsonPointer)(segment))}`;
            expr = (0, codegen_1._)`${expr} && ${data}`;
          }
        }
        return expr;
        function errorMsg(pointerType, up) {
          return `Cannot access ${pointerType} ${up} levels up, current level is ${dataLevel}`;
        }
      }
      exports.getData = getData;
    }
  });

  // node_modules/ajv/dist/runtime/validation_error.js
  var require_validation_error = __commonJS({
    "node_modules/ajv/dist/runtime/validation_error.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var ValidationError = class extends Error {
        constructor(errors) {
          super("validation failed");
          this.errors = errors;
          this.ajv = this.validation = true;
        }
      };
      exports.default = ValidationError;
    }
  });

  // node_modules/ajv/dist/compile/ref_error.js
  var require_ref_error = __commonJS({
    "node_modules/ajv/dist/compile/ref_error.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var resolve_1 = require_resolve();
      var MissingRefError = class extends Error {
        constructor(resolver, baseId, ref, msg) {
          super(msg || `can't resolve reference ${ref} from id ${baseId}`);
          this.missingRef = (0, resolve_1.resolveUrl)(resolver, baseId, ref);
          this.missingSchema = (0, resolve_1.normalizeId)((0, resolve_1.getFullPath)(resolver, this.missingRef));
        }
      };
      exports.default = MissingRefError;
    }
  });

  // node_modules/ajv/dist/compile/index.js
  var require_compile = __commonJS({
    "node_modules/ajv/dist/compile/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.resolveSchema = exports.getCompilingSchema = exports.resolveRef = exports.compileSchema = exports.SchemaEnv = void 0;
      var codegen_1 = require_codegen();
      var validation_error_1 = require_validation_error();
      var names_1 = require_names();
      var resolve_1 = require_resolve();
      var util_1 = require_util();
      var validate_1 = require_validate();
      var SchemaEnv = class {
        constructor(env) {
          var _a2;
          this.refs = {};
          this.dynamicAnchors = {};
          let schema;
          if (typeof env.schema == "object")
            schema = env.schema;
          this.schema = env.schema;
          this.schemaId = env.schemaId;
          this.root = env.root || this;
          this.baseId = (_a2 = env.baseId) !== null && _a2 !== void 0 ? _a2 : (0, resolve_1.normalizeId)(schema === null || schema === void 0 ? void 0 : schema[env.schemaId || "$id"]);
          this.schemaPath = env.schemaPath;
          this.localRefs = env.localRefs;
          this.meta = env.meta;
          this.$async = schema === null || schema === void 0 ? void 0 : schema.$async;
          this.refs = {};
        }
      };
      exports.SchemaEnv = SchemaEnv;
      function compileSchema(sch) {
        const _sch = getCompilingSchema.call(this, sch);
        if (_sch)
          return _sch;
        const rootId = (0, resolve_1.getFullPath)(this.opts.uriResolver, sch.root.baseId);
        const { es5, lines: lines2 } = this.opts.code;
        const { ownProperties } = this.opts;
        const gen = new codegen_1.CodeGen(this.scope, { es5, lines: lines2, ownProperties });
        let _ValidationError;
        if (sch.$async) {
          _ValidationError = gen.scopeValue("Error", {
            ref: validation_error_1.default,
            code: (0, codegen_1._)`require("ajv/dist/runtime/validation_error").default`
          });
        }
        const validateName = gen.scopeName("validate");
        sch.validateName = validateName;
        const schemaCxt = {
          gen,
          allErrors: this.opts.allErrors,
          data: names_1.default.data,
          parentData: names_1.default.parentData,
          parentDataProperty: names_1.default.parentDataProperty,
          dataNames: [names_1.default.data],
          dataPathArr: [codegen_1.nil],
          // TODO can its length be used as dataLevel if nil is removed?
          dataLevel: 0,
          dataTypes: [],
          definedProperties: /* @__PURE__ */ new Set(),
          topSchemaRef: gen.scopeValue("schema", this.opts.code.source === true ? { ref: sch.schema, code: (0, codegen_1.stringify)(sch.schema) } : { ref: sch.schema }),
          validateName,
          ValidationError: _ValidationError,
          schema: sch.schema,
          schemaEnv: sch,
          rootId,
          baseId: sch.baseId || rootId,
          schemaPath: codegen_1.nil,
          errSchemaPath: sch.schemaPath || (this.opts.jtd ? "" : "#"),
          errorPath: (0, codegen_1._)`""`,
          opts: this.opts,
          self: this
        };
        let sourceCode;
        try {
          this._compilations.add(sch);
          (0, validate_1.validateFunctionCode)(schemaCxt);
          gen.optimize(this.opts.code.optimize);
          const validateCode = gen.toString();
          sourceCode = `${gen.scopeRefs(names_1.default.scope)}return ${validateCode}`;
          if (this.opts.code.process)
            sourceCode = this.opts.code.process(sourceCode, sch);
          const makeValidate = new Function(`${names_1.default.self}`, `${names_1.default.scope}`, sourceCode);
          const validate2 = makeValidate(this, this.scope.get());
          this.scope.value(validateName, { ref: validate2 });
          validate2.errors = null;
          validate2.schema = sch.schema;
          validate2.schemaEnv = sch;
          if (sch.$async)
            validate2.$async = true;
          if (this.opts.code.source === true) {
            validate2.source = { validateName, validateCode, scopeValues: gen._values };
          }
          if (this.opts.unevaluated) {
            const { props, items } = schemaCxt;
            validate2.evaluated = {
              props: props instanceof codegen_1.Name ? void 0 : props,
              items: items instanceof codegen_1.Name ? void 0 : items,
              dynamicProps: props instanceof codegen_1.Name,
              dynamicItems: items instanceof codegen_1.Name
            };
            if (validate2.source)
              validate2.source.evaluated = (0, codegen_1.stringify)(validate2.evaluated);
          }
          sch.validate = validate2;
          return sch;
        } catch (e) {
          delete sch.validate;
          delete sch.validateName;
          if (sourceCode)
            this.logger.error("Error compiling schema, function code:", sourceCode);
          throw e;
        } finally {
          this._compilations.delete(sch);
        }
      }
      exports.compileSchema = compileSchema;
      function resolveRef(root, baseId, ref) {
        var _a2;
        ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, ref);
        const schOrFunc = root.refs[ref];
        if (schOrFunc)
          return schOrFunc;
        let _sch = resolve.call(this, root, ref);
        if (_sch === void 0) {
          const schema = (_a2 = root.localRefs) === null || _a2 === void 0 ? void 0 : _a2[ref];
          const { schemaId } = this.opts;
          if (schema)
            _sch = new SchemaEnv({ schema, schemaId, root, baseId });
        }
        if (_sch === void 0)
          return;
        return root.refs[ref] = inlineOrCompile.call(this, _sch);
      }
      exports.resolveRef = resolveRef;
      function inlineOrCompile(sch) {
        if ((0, resolve_1.inlineRef)(sch.schema, this.opts.inlineRefs))
          return sch.schema;
        return sch.validate ? sch : compileSchema.call(this, sch);
      }
      function getCompilingSchema(schEnv) {
        for (const sch of this._compilations) {
          if (sameSchemaEnv(sch, schEnv))
            return sch;
        }
      }
      exports.getCompilingSchema = getCompilingSchema;
      function sameSchemaEnv(s1, s2) {
        return s1.schema === s2.schema && s1.root === s2.root && s1.baseId === s2.baseId;
      }
      function resolve(root, ref) {
        let sch;
        while (typeof (sch = this.refs[ref]) == "string")
          ref = sch;
        return sch || this.schemas[ref] || resolveSchema.call(this, root, ref);
      }
      function resolveSchema(root, ref) {
        const p = this.opts.uriResolver.parse(ref);
        const refPath = (0, resolve_1._getFullPath)(this.opts.uriResolver, p);
        let baseId = (0, resolve_1.getFullPath)(this.opts.uriResolver, root.baseId, void 0);
        if (Object.keys(root.schema).length > 0 && refPath === baseId) {
          return getJsonPointer.call(this, p, root);
        }
        const id = (0, resolve_1.normalizeId)(refPath);
        const schOrRef = this.refs[id] || this.schemas[id];
        if (typeof schOrRef == "string") {
          const sch = resolveSchema.call(this, root, schOrRef);
          if (typeof (sch === null || sch === void 0 ? void 0 : sch.schema) !== "object")
            return;
          return getJsonPointer.call(this, p, sch);
        }
        if (typeof (schOrRef === null || schOrRef === void 0 ? void 0 : schOrRef.schema) !== "object")
          return;
        if (!schOrRef.validate)
          compileSchema.call(this, schOrRef);
        if (id === (0, resolve_1.normalizeId)(ref)) {
          const { schema } = schOrRef;
          const { schemaId } = this.opts;
          const schId = schema[schemaId];
          if (schId)
            baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
          return new SchemaEnv({ schema, schemaId, root, baseId });
        }
        return getJsonPointer.call(this, p, schOrRef);
      }
      exports.resolveSchema = resolveSchema;
      var PREVENT_SCOPE_CHANGE = /* @__PURE__ */ new Set([
        "properties",
        "patternProperties",
        "enum",
        "dependencies",
        "definitions"
      ]);
      function getJsonPointer(parsedRef, { baseId, schema, root }) {
        var _a2;
        if (((_a2 = parsedRef.fragment) === null || _a2 === void 0 ? void 0 : _a2[0]) !== "/")
          return;
        for (const part of parsedRef.fragment.slice(1).split("/")) {
          if (typeof schema === "boolean")
            return;
          const partSchema = schema[(0, util_1.unescapeFragment)(part)];
          if (partSchema === void 0)
            return;
          schema = partSchema;
          const schId = typeof schema === "object" && schema[this.opts.schemaId];
          if (!PREVENT_SCOPE_CHANGE.has(part) && schId) {
            baseId = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schId);
          }
        }
        let env;
        if (typeof schema != "boolean" && schema.$ref && !(0, util_1.schemaHasRulesButRef)(schema, this.RULES)) {
          const $ref = (0, resolve_1.resolveUrl)(this.opts.uriResolver, baseId, schema.$ref);
          env = resolveSchema.call(this, root, $ref);
        }
        const { schemaId } = this.opts;
        env = env || new SchemaEnv({ schema, schemaId, root, baseId });
        if (env.schema !== env.root.schema)
          return env;
        return void 0;
      }
    }
  });

  // node_modules/ajv/dist/refs/data.json
  var require_data = __commonJS({
    "node_modules/ajv/dist/refs/data.json"(exports, module) {
      module.exports = {
        $id: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#",
        description: "Meta-schema for $data reference (JSON AnySchema extension proposal)",
        type: "object",
        required: ["$data"],
        properties: {
          $data: {
            type: "string",
            anyOf: [{ format: "relative-json-pointer" }, { format: "json-pointer" }]
          }
        },
        additionalProperties: false
      };
    }
  });

  // node_modules/fast-uri/lib/utils.js
  var require_utils = __commonJS({
    "node_modules/fast-uri/lib/utils.js"(exports, module) {
      "use strict";
      var isUUID = RegExp.prototype.test.bind(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu);
      var isIPv4 = RegExp.prototype.test.bind(/^(?:(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]\d|\d)$/u);
      var isPort = RegExp.prototype.test.bind(/^\d*$/u);
      var isHexPair = RegExp.prototype.test.bind(/^[\da-f]{2}$/iu);
      var isUnreserved = RegExp.prototype.test.bind(/^[\da-z\-._~]$/iu);
      var isPathCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/]$/u);
      var isQueryFragmentCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?]$/u);
      var isUserinfoCharacter = RegExp.prototype.test.bind(/^[A-Za-z0-9\-._~!$&'()*+,;=:]$/u);
      var BYTE_HEX = new Array(256);
      {
        const HEX_DIGITS = "0123456789ABCDEF";
        for (let i = 0; i < 256; i++) {
          BYTE_HEX[i] = "%" + HEX_DIGITS[i >> 4] + HEX_DIGITS[i & 15];
        }
      }
      function percentEncodeNonAscii(cp) {
        if (cp < 2048) {
          return BYTE_HEX[192 | cp >> 6] + BYTE_HEX[128 | cp & 63];
        }
        if (cp < 65536) {
          return BYTE_HEX[224 | cp >> 12] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
        }
        return BYTE_HEX[240 | cp >> 18] + BYTE_HEX[128 | cp >> 12 & 63] + BYTE_HEX[128 | cp >> 6 & 63] + BYTE_HEX[128 | cp & 63];
      }
      function stringArrayToHexStripped(input) {
        let acc = "";
        let code = 0;
        let i = 0;
        for (i = 0; i < input.length; i++) {
          code = input[i].charCodeAt(0);
          if (code === 48) {
            continue;
          }
          if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) {
            return "";
          }
          acc += input[i];
          break;
        }
        for (i += 1; i < input.length; i++) {
          code = input[i].charCodeAt(0);
          if (!(code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102)) {
            return "";
          }
          acc += input[i];
        }
        return acc;
      }
      var isHextet = RegExp.prototype.test.bind(/^[\dA-Fa-f]{1,4}$/);
      var isIPvFuture = RegExp.prototype.test.bind(/^[vV][\dA-Fa-f]+\.[A-Za-z\d\-._~!$&'()*+,;=:]+$/);
      var isZoneCharacter = RegExp.prototype.test.bind(/^[A-Za-z\d\-._~]$/);
      var nonSimpleDomain = RegExp.prototype.test.bind(/[^!"$&'()*+,\-.;=_`a-z{}~]/u);
      function isZoneIdentifier(zone) {
        if (zone.length === 0) return false;
        for (let i = 0; i < zone.length; i++) {
          if (isZoneCharacter(zone[i])) continue;
          if (zone[i] === "%" && i + 2 < zone.length && isHexPair(zone.slice(i + 1, i + 3))) {
            i += 2;
            continue;
          }
          return false;
        }
        return true;
      }
      function compressIPv6ZeroRun(hextets) {
        let bestStart = -1;
        let bestLength = 0;
        let runStart = -1;
        let runLength = 0;
        for (let i = 0; i < hextets.length; i++) {
          if (hextets[i] === "0") {
            if (runStart === -1) runStart = i;
            runLength++;
            if (runLength > bestLength) {
              bestLength = runLength;
              bestStart = runStart;
            }
          } else {
            runStart = -1;
            runLength = 0;
          }
        }
        if (bestLength < 2) return hextets.join(":");
        const head = hextets.slice(0, bestStart).join(":");
        const tail = hextets.slice(bestStart + bestLength).join(":");
        return head + "::" + tail;
      }
      function normalizeIPv6Address(input) {
        const compression = input.indexOf("::");
        if (compression !== -1 && input.indexOf("::", compression + 1) !== -1) return void 0;
        const left = compression === -1 ? input.split(":") : input.slice(0, compression).split(":");
        const right = compression === -1 ? [] : input.slice(compression + 2).split(":");
        if (compression !== -1) {
          if (left.length === 1 && left[0] === "") left.length = 0;
          if (right.length === 1 && right[0] === "") right.length = 0;
        }
        const parts = left.concat(right);
        let hextetCount = 0;
        for (let i = 0; i < parts.length; i++) {
          const part = parts[i];
          if (part === "") return void 0;
          if (part.indexOf(".") !== -1) {
            if (i !== parts.length - 1 || compression !== -1 && right.length === 0 || !isIPv4(part)) return void 0;
            hextetCount += 2;
            continue;
          }
          if (!isHextet(part)) return void 0;
          parts[i] = parseInt(part, 16).toString(16);
          hextetCount++;
        }
        if (compression === -1) {
          if (hextetCount !== 8) return void 0;
          return compressIPv6ZeroRun(parts);
        }
        if (hextetCount >= 8) return void 0;
        const expanded = parts.slice(0, left.length);
        for (let i = hextetCount; i < 8; i++) expanded.push("0");
        for (let i = left.length; i < parts.length; i++) expanded.push(parts[i]);
        return compressIPv6ZeroRun(expanded);
      }
      function normalizeIPv6(host) {
        const bracketed = host[0] === "[" && host[host.length - 1] === "]";
        const hasBracket = host[0] === "[" || host[host.length - 1] === "]";
        if (hasBracket && !bracketed) return { host, isIPV6: false, error: true };
        let input = bracketed ? host.slice(1, -1) : host;
        if (bracketed && isIPvFuture(input)) {
          input = input.toLowerCase();
          return { host: `[${input}]`, escapedHost: input, isIPV6: false, isIPVFuture: true };
        }
        if (findToken(input, ":") < 2) {
          return { host, isIPV6: false, error: bracketed };
        }
        let zoneIdentifier = "";
        const zoneSeparator = input.indexOf("%");
        if (zoneSeparator !== -1) {
          const separatorLength = input.slice(zoneSeparator, zoneSeparator + 3).toLowerCase() === "%25" ? 3 : 1;
          zoneIdentifier = input.slice(zoneSeparator + separatorLength);
          if (!isZoneIdentifier(zoneIdentifier)) return { host, isIPV6: false, error: true };
          input = input.slice(0, zoneSeparator);
        }
        const address = normalizeIPv6Address(input);
        if (address === void 0) return { host, isIPV6: false, error: true };
        return {
          host: address + (zoneIdentifier ? "%" + zoneIdentifier : ""),
          escapedHost: address + (zoneIdentifier ? "%25" + zoneIdentifier : ""),
          isIPV6: true
        };
      }
      function findToken(str, token) {
        let ind = 0;
        for (let i = 0; i < str.length; i++) {
          if (str[i] === token) ind++;
        }
        return ind;
      }
      function removeDotSegments(path) {
        let input = path;
        const output = [];
        let nextSlash = -1;
        let len = 0;
        while (len = input.length) {
          if (len === 1) {
            if (input === ".") {
              break;
            } else if (input === "/") {
              output.push("/");
              break;
            } else {
              output.push(input);
              break;
            }
          } else if (len === 2) {
            if (input[0] === ".") {
              if (input[1] === ".") {
                break;
              } else if (input[1] === "/") {
                input = input.slice(2);
                continue;
              }
            } else if (input[0] === "/") {
              if (input[1] === "." || input[1] === "/") {
                output.push("/");
                break;
              }
            }
          } else if (len === 3) {
            if (input === "/..") {
              if (output.length !== 0) {
                output.pop();
              }
              output.push("/");
              break;
            }
          }
          if (input[0] === ".") {
            if (input[1] === ".") {
              if (input[2] === "/") {
                input = input.slice(3);
                continue;
              }
            } else if (input[1] === "/") {
              input = input.slice(2);
              continue;
            }
          } else if (input[0] === "/") {
            if (input[1] === ".") {
              if (input[2] === "/") {
                input = input.slice(2);
                continue;
              } else if (input[2] === ".") {
                if (input[3] === "/") {
                  input = input.slice(3);
                  if (output.length !== 0) {
                    output.pop();
                  }
                  continue;
                }
              }
            }
          }
          if ((nextSlash = input.indexOf("/", 1)) === -1) {
            output.push(input);
            break;
          } else {
            output.push(input.slice(0, nextSlash));
            input = input.slice(nextSlash);
          }
        }
        return output.join("");
      }
      function removeDotSegmentsRelative(path) {
        if (path === "" || path[0] === "/") {
          return removeDotSegments(path);
        }
        const segments = path.split("/");
        const last = segments.length - 1;
        const output = [];
        let trailingDirectory = false;
        for (let i = 0; i <= last; i++) {
          const segment = segments[i];
          if (segment === "." || segment === "..") {
            if (segment === "..") {
              if (output.length !== 0 && output[output.length - 1] !== "..") {
                output.pop();
              } else {
                output.push("..");
              }
            }
            trailingDirectory = i === last;
          } else {
            output.push(segment);
          }
        }
        if (trailingDirectory && output[output.length - 1] !== "..") {
          output.push("");
        }
        if (output.length === 0 || output[0] === "" || output[0].includes(":")) {
          output.unshift(".");
        }
        return output.join("/");
      }
      var HOST_DELIMS = { "@": "%40", "/": "%2F", "?": "%3F", "#": "%23", ":": "%3A" };
      var HOST_DELIM_RE = /[@/?#:]/g;
      var HOST_DELIM_NO_COLON_RE = /[@/?#]/g;
      function reescapeHostDelimiters(host, isIP) {
        const re = isIP ? HOST_DELIM_NO_COLON_RE : HOST_DELIM_RE;
        re.lastIndex = 0;
        return host.replace(re, (ch) => HOST_DELIMS[ch]);
      }
      function normalizePercentEncoding(input, decodeUnreserved = false) {
        if (input.indexOf("%") === -1) {
          return input;
        }
        let output = "";
        for (let i = 0; i < input.length; i++) {
          if (input[i] === "%" && i + 2 < input.length) {
            const hex = input.slice(i + 1, i + 3);
            if (isHexPair(hex)) {
              const normalizedHex = hex.toUpperCase();
              const decoded2 = String.fromCharCode(parseInt(normalizedHex, 16));
              if (decodeUnreserved && isUnreserved(decoded2)) {
                output += decoded2;
              } else {
                output += "%" + normalizedHex;
              }
              i += 2;
              continue;
            }
          }
          output += input[i];
        }
        return output;
      }
      function normalizePathEncoding(input) {
        let output = "";
        for (let i = 0; i < input.length; i++) {
          const ch = input[i];
          if (ch === "%" && i + 2 < input.length) {
            const hex = input.slice(i + 1, i + 3);
            if (isHexPair(hex)) {
              const normalizedHex = hex.toUpperCase();
              const decoded2 = String.fromCharCode(parseInt(normalizedHex, 16));
              if (decoded2 !== "." && isUnreserved(decoded2)) {
                output += decoded2;
              } else {
                output += "%" + normalizedHex;
              }
              i += 2;
              continue;
            }
          }
          if (isPathCharacter(ch)) {
            output += ch;
          } else {
            const code = input.charCodeAt(i);
            if (code < 128) {
              output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
            } else if (code < 55296 || code > 57343) {
              output += percentEncodeNonAscii(code);
            } else if (code <= 56319 && i + 1 < input.length) {
              const low = input.charCodeAt(i + 1);
              if (low >= 56320 && low <= 57343) {
                output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
                i++;
              } else {
                output += percentEncodeNonAscii(65533);
              }
            } else {
              output += percentEncodeNonAscii(65533);
            }
          }
        }
        return output;
      }
      function serializePathEncoding(input, pathNoScheme = false) {
        let output = "";
        let firstSegment = pathNoScheme && input[0] !== "/";
        for (let i = 0; i < input.length; i++) {
          const ch = input[i];
          if (ch === "%" && i + 2 < input.length) {
            const hex = input.slice(i + 1, i + 3);
            if (isHexPair(hex)) {
              output += "%" + hex.toUpperCase();
              i += 2;
              continue;
            }
          }
          if (ch === "/") {
            firstSegment = false;
          }
          if (isPathCharacter(ch) && (ch !== ":" || !firstSegment)) {
            output += ch;
          } else {
            const code = input.charCodeAt(i);
            if (code < 128) {
              output += BYTE_HEX[code];
            } else if (code < 55296 || code > 57343) {
              output += percentEncodeNonAscii(code);
            } else if (code <= 56319 && i + 1 < input.length) {
              const low = input.charCodeAt(i + 1);
              if (low >= 56320 && low <= 57343) {
                output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
                i++;
              } else {
                output += percentEncodeNonAscii(65533);
              }
            } else {
              output += percentEncodeNonAscii(65533);
            }
          }
        }
        return output;
      }
      function encodeComponent(input, isAllowed) {
        let output = "";
        for (let i = 0; i < input.length; i++) {
          const ch = input[i];
          if (ch === "%" && i + 2 < input.length) {
            const hex = input.slice(i + 1, i + 3);
            if (isHexPair(hex)) {
              output += "%" + hex.toUpperCase();
              i += 2;
              continue;
            }
          }
          if (isAllowed(ch)) {
            output += ch;
          } else {
            const code = input.charCodeAt(i);
            if (code < 128) {
              output += BYTE_HEX[code];
            } else if (code < 55296 || code > 57343) {
              output += percentEncodeNonAscii(code);
            } else if (code <= 56319 && i + 1 < input.length) {
              const low = input.charCodeAt(i + 1);
              if (low >= 56320 && low <= 57343) {
                output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
                i++;
              } else {
                output += percentEncodeNonAscii(65533);
              }
            } else {
              output += percentEncodeNonAscii(65533);
            }
          }
        }
        return output;
      }
      function encodeUserinfo(input) {
        return encodeComponent(input, isUserinfoCharacter);
      }
      function encodeQuery(input) {
        return encodeComponent(input, isQueryFragmentCharacter);
      }
      function encodeFragment(input) {
        return encodeComponent(input, isQueryFragmentCharacter);
      }
      function isEscapeSafe(cp) {
        return cp >= 48 && cp <= 57 || cp >= 65 && cp <= 90 || cp >= 97 && cp <= 122 || cp === 42 || cp === 43 || cp === 45 || cp === 46 || cp === 47 || cp === 64 || cp === 95;
      }
      function normalizeQueryFragmentEncoding(input) {
        let output = "";
        for (let i = 0; i < input.length; i++) {
          const ch = input[i];
          if (ch === "%" && i + 2 < input.length) {
            const hex = input.slice(i + 1, i + 3);
            if (isHexPair(hex)) {
              const normalizedHex = hex.toUpperCase();
              const decoded2 = String.fromCharCode(parseInt(normalizedHex, 16));
              if (isUnreserved(decoded2)) {
                output += decoded2;
              } else {
                output += "%" + normalizedHex;
              }
              i += 2;
              continue;
            }
          }
          if (isQueryFragmentCharacter(ch)) {
            output += ch;
          } else {
            const code = input.charCodeAt(i);
            if (code < 128) {
              output += isEscapeSafe(code) ? ch : BYTE_HEX[code];
            } else if (code < 55296 || code > 57343) {
              output += percentEncodeNonAscii(code);
            } else if (code <= 56319 && i + 1 < input.length) {
              const low = input.charCodeAt(i + 1);
              if (low >= 56320 && low <= 57343) {
                output += percentEncodeNonAscii(65536 + (code - 55296 << 10) + (low - 56320));
                i++;
              } else {
                output += percentEncodeNonAscii(65533);
              }
            } else {
              output += percentEncodeNonAscii(65533);
            }
          }
        }
        return output;
      }
      function escapePreservingEscapes(input) {
        let output = "";
        for (let i = 0; i < input.length; i++) {
          if (input[i] === "%" && i + 2 < input.length) {
            const hex = input.slice(i + 1, i + 3);
            if (isHexPair(hex)) {
              output += "%" + hex.toUpperCase();
              i += 2;
              continue;
            }
          }
          output += escape(input[i]);
        }
        return output;
      }
      function recomposeAuthority(component) {
        const uriTokens = [];
        if (component.userinfo !== void 0) {
          uriTokens.push(encodeUserinfo(component.userinfo));
          uriTokens.push("@");
        }
        if (component.host !== void 0) {
          let host = component.host;
          if (!isIPv4(host)) {
            let ipV6res = normalizeIPv6(host);
            if (ipV6res.isIPV6 !== true && ipV6res.isIPVFuture !== true) {
              host = normalizePercentEncoding(host, true);
              ipV6res = normalizeIPv6(host);
            }
            if (ipV6res.isIPV6 === true || ipV6res.isIPVFuture === true) {
              host = `[${ipV6res.escapedHost}]`;
            } else {
              host = reescapeHostDelimiters(host, false);
            }
          }
          uriTokens.push(host);
        }
        if (typeof component.port === "number" || typeof component.port === "string") {
          const port = String(component.port);
          if (!isPort(port)) {
            throw new TypeError("URI port is malformed.");
          }
          uriTokens.push(":");
          uriTokens.push(port);
        }
        return uriTokens.length ? uriTokens.join("") : void 0;
      }
      module.exports = {
        nonSimpleDomain,
        recomposeAuthority,
        reescapeHostDelimiters,
        normalizePercentEncoding,
        normalizePathEncoding,
        serializePathEncoding,
        normalizeQueryFragmentEncoding,
        encodeUserinfo,
        encodeQuery,
        encodeFragment,
        escapePreservingEscapes,
        removeDotSegments,
        removeDotSegmentsRelative,
        isIPv4,
        isUUID,
        normalizeIPv6,
        stringArrayToHexStripped
      };
    }
  });

  // node_modules/fast-uri/lib/schemes.js
  var require_schemes = __commonJS({
    "node_modules/fast-uri/lib/schemes.js"(exports, module) {
      "use strict";
      var { isUUID } = require_utils();
      var URN_REG = /^([\da-z][\d\-a-z]{0,31}):((?:[\w!$'()*+,\-./:;=@]|%[\da-f]{2})+)$/iu;
      var supportedSchemeNames = (
        /** @type {const} */
        [
          "http",
          "https",
          "ws",
          "wss",
          "urn",
          "urn:uuid"
        ]
      );
      function isValidSchemeName(name) {
        return supportedSchemeNames.indexOf(
          /** @type {*} */
          name
        ) !== -1;
      }
      function wsIsSecure(wsComponent) {
        if (wsComponent.secure === true) {
          return true;
        } else if (wsComponent.secure === false) {
          return false;
        } else if (wsComponent.scheme) {
          return wsComponent.scheme.length === 3 && (wsComponent.scheme[0] === "w" || wsComponent.scheme[0] === "W") && (wsComponent.scheme[1] === "s" || wsComponent.scheme[1] === "S") && (wsComponent.scheme[2] === "s" || wsComponent.scheme[2] === "S");
        } else {
          return false;
        }
      }
      function httpParse(component) {
        if (!component.host) {
          component.error = component.error || "HTTP URIs must have a host.";
        }
        return component;
      }
      function httpSerialize(component) {
        const secure = String(component.scheme).toLowerCase() === "https";
        if (component.port === (secure ? 443 : 80) || component.port === "") {
          component.port = void 0;
        }
        if (!component.path) {
          component.path = "/";
        }
        return component;
      }
      function wsParse(wsComponent) {
        wsComponent.secure = wsIsSecure(wsComponent);
        wsComponent.resourceName = (wsComponent.path || "/") + (wsComponent.query ? "?" + wsComponent.query : "");
        wsComponent.path = void 0;
        wsComponent.query = void 0;
        return wsComponent;
      }
      function wsSerialize(wsComponent) {
        if (wsComponent.port === (wsIsSecure(wsComponent) ? 443 : 80) || wsComponent.port === "") {
          wsComponent.port = void 0;
        }
        if (typeof wsComponent.secure === "boolean") {
          wsComponent.scheme = wsComponent.secure ? "wss" : "ws";
          wsComponent.secure = void 0;
        }
        if (wsComponent.resourceName) {
          const queryIndex = wsComponent.resourceName.indexOf("?");
          const path = queryIndex === -1 ? wsComponent.resourceName : wsComponent.resourceName.slice(0, queryIndex);
          wsComponent.path = path && path !== "/" ? path : void 0;
          wsComponent.query = queryIndex === -1 ? void 0 : wsComponent.resourceName.slice(queryIndex + 1);
          wsComponent.resourceName = void 0;
        }
        wsComponent.fragment = void 0;
        return wsComponent;
      }
      function urnParse(urnComponent, options) {
        if (!urnComponent.path) {
          urnComponent.error = "URN can not be parsed";
          return urnComponent;
        }
        const matches = urnComponent.path.match(URN_REG);
        if (matches && matches[0] === urnComponent.path) {
          const scheme = options.scheme || urnComponent.scheme || "urn";
          urnComponent.nid = matches[1].toLowerCase();
          urnComponent.nss = matches[2];
          const urnScheme = `${scheme}:${options.nid || urnComponent.nid}`;
          const schemeHandler = getSchemeHandler(urnScheme);
          urnComponent.path = void 0;
          if (schemeHandler) {
            urnComponent = schemeHandler.parse(urnComponent, options);
          }
        } else {
          urnComponent.error = urnComponent.error || "URN can not be parsed.";
        }
        return urnComponent;
      }
      function urnSerialize(urnComponent, options) {
        if (urnComponent.nid === void 0) {
          throw new Error("URN without nid cannot be serialized");
        }
        const scheme = options.scheme || urnComponent.scheme || "urn";
        const nid = urnComponent.nid.toLowerCase();
        const urnScheme = `${scheme}:${options.nid || nid}`;
        const schemeHandler = getSchemeHandler(urnScheme);
        if (schemeHandler) {
          urnComponent = schemeHandler.serialize(urnComponent, options);
        }
        const uriComponent = urnComponent;
        const nss = urnComponent.nss;
        uriComponent.path = `${nid || options.nid}:${nss}`;
        options.skipEscape = true;
        return uriComponent;
      }
      function urnuuidParse(urnComponent, options) {
        const uuidComponent = urnComponent;
        uuidComponent.uuid = uuidComponent.nss;
        uuidComponent.nss = void 0;
        if (!options.tolerant && (!uuidComponent.uuid || !isUUID(uuidComponent.uuid))) {
          uuidComponent.error = uuidComponent.error || "UUID is not valid.";
        }
        return uuidComponent;
      }
      function urnuuidSerialize(uuidComponent) {
        const urnComponent = uuidComponent;
        urnComponent.nss = (uuidComponent.uuid || "").toLowerCase();
        return urnComponent;
      }
      var http = (
        /** @type {SchemeHandler} */
        {
          scheme: "http",
          domainHost: true,
          parse: httpParse,
          serialize: httpSerialize
        }
      );
      var https = (
        /** @type {SchemeHandler} */
        {
          scheme: "https",
          domainHost: http.domainHost,
          parse: httpParse,
          serialize: httpSerialize
        }
      );
      var ws = (
        /** @type {SchemeHandler} */
        {
          scheme: "ws",
          domainHost: true,
          parse: wsParse,
          serialize: wsSerialize
        }
      );
      var wss = (
        /** @type {SchemeHandler} */
        {
          scheme: "wss",
          domainHost: ws.domainHost,
          parse: ws.parse,
          serialize: ws.serialize
        }
      );
      var urn = (
        /** @type {SchemeHandler} */
        {
          scheme: "urn",
          parse: urnParse,
          serialize: urnSerialize,
          skipNormalize: true
        }
      );
      var urnuuid = (
        /** @type {SchemeHandler} */
        {
          scheme: "urn:uuid",
          parse: urnuuidParse,
          serialize: urnuuidSerialize,
          skipNormalize: true
        }
      );
      var SCHEMES = (
        /** @type {Record<SchemeName, SchemeHandler>} */
        {
          http,
          https,
          ws,
          wss,
          urn,
          "urn:uuid": urnuuid
        }
      );
      Object.setPrototypeOf(SCHEMES, null);
      function getSchemeHandler(scheme) {
        return scheme && (SCHEMES[
          /** @type {SchemeName} */
          scheme
        ] || SCHEMES[
          /** @type {SchemeName} */
          scheme.toLowerCase()
        ]) || void 0;
      }
      module.exports = {
        wsIsSecure,
        SCHEMES,
        isValidSchemeName,
        getSchemeHandler
      };
    }
  });

  // node_modules/fast-uri/index.js
  var require_fast_uri = __commonJS({
    "node_modules/fast-uri/index.js"(exports, module) {
      "use strict";
      var { normalizeIPv6, removeDotSegments, removeDotSegmentsRelative, recomposeAuthority, normalizePercentEncoding, normalizePathEncoding, serializePathEncoding, normalizeQueryFragmentEncoding, encodeQuery, encodeFragment, reescapeHostDelimiters, isIPv4, nonSimpleDomain } = require_utils();
      var { SCHEMES, getSchemeHandler } = require_schemes();
      var VALID_SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*$/u;
      var MALFORMED_SCHEME_ERROR = "URI scheme is malformed.";
      var MALFORMED_HOST_ERROR = "URI host is malformed.";
      var FORBIDDEN_DOMAIN_HOST_CHARACTER = /[\0-\x20"#/:<>?@[\\\]^`{|}\x7F]/u;
      function validateScheme(scheme) {
        const stringScheme = String(scheme);
        if (!VALID_SCHEME.test(stringScheme)) {
          throw new TypeError(MALFORMED_SCHEME_ERROR);
        }
        return stringScheme;
      }
      function normalize(uri, options) {
        if (typeof uri === "string") {
          uri = /** @type {T} */
          normalizeString(uri, options);
        } else if (typeof uri === "object") {
          uri = /** @type {T} */
          parse2(serialize(uri, options), options);
        }
        return uri;
      }
      function resolve(baseURI, relativeURI, options) {
        const schemelessOptions = options ? Object.assign({ scheme: "null" }, options) : { scheme: "null" };
        const {
          parsed: baseParsed,
          malformedAuthorityOrPort: baseMalformed,
          malformedPercentEncoding: baseMalformedPercentEncoding,
          malformedSchemeSpecific: baseMalformedSchemeSpecific,
          malformedHost: baseMalformedHost,
          malformedScheme: baseMalformedScheme
        } = parseWithStatus(baseURI, schemelessOptions);
        const {
          parsed: relativeParsed,
          malformedAuthorityOrPort: relativeMalformed,
          malformedPercentEncoding: relativeMalformedPercentEncoding,
          malformedSchemeSpecific: relativeMalformedSchemeSpecific,
          malformedHost: relativeMalformedHost,
          malformedScheme: relativeMalformedScheme
        } = parseWithStatus(relativeURI, schemelessOptions);
        if (baseMalformed || relativeMalformed || baseMalformedPercentEncoding || relativeMalformedPercentEncoding || baseMalformedSchemeSpecific || relativeMalformedSchemeSpecific || baseMalformedHost || relativeMalformedHost || baseMalformedScheme || relativeMalformedScheme) {
          throw new Error(baseParsed.error || relativeParsed.error || "URI is malformed.");
        }
        const resolved = resolveComponent(baseParsed, relativeParsed, schemelessOptions, true);
        const resolvedSchemeHandler = getSchemeHandler(options && options.scheme || resolved.scheme);
        const resolvedHost = resolved.host;
        const resolvedHostIsIP = resolvedHost !== void 0 && resolvedHost !== "" && (isIPv4(resolvedHost) || normalizeIPv6(resolvedHost).isIPV6);
        if (hasForbiddenDomainHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP)) {
          throw new Error(MALFORMED_HOST_ERROR);
        }
        canonicalizeHost(resolved, options || {}, resolvedSchemeHandler, resolvedHostIsIP);
        const encodedASCIIHost = resolvedHost && resolvedHost.indexOf("%") !== -1 && !/\P{ASCII}/u.test(resolvedHost);
        if (resolved.error && !encodedASCIIHost) {
          throw new Error(resolved.error);
        }
        schemelessOptions.skipEscape = true;
        return serialize(resolved, schemelessOptions);
      }
      function resolveComponent(base3, relative, options, skipNormalization) {
        const target = {};
        if (!skipNormalization) {
          base3 = parse2(serialize(base3, options), options);
          relative = parse2(serialize(relative, options), options);
        }
        options = options || {};
        if (!options.tolerant && relative.scheme) {
          target.scheme = relative.scheme;
          target.userinfo = relative.userinfo;
          target.host = relative.host;
          target.port = relative.port;
          target.path = removeDotSegments(relative.path || "");
          target.query = relative.query;
        } else {
          if (relative.userinfo !== void 0 || relative.host !== void 0 || relative.port !== void 0) {
            target.userinfo = relative.userinfo;
            target.host = relative.host;
            target.port = relative.port;
            target.path = removeDotSegments(relative.path || "");
            target.query = relative.query;
          } else {
            if (!relative.path) {
              target.path = base3.path;
              if (relative.query !== void 0) {
                target.query = relative.query;
              } else {
                target.query = base3.query;
              }
            } else {
              if (relative.path[0] === "/") {
                target.path = removeDotSegments(relative.path);
              } else {
                const baseHasAuthority = base3.userinfo !== void 0 || base3.host !== void 0 || base3.port !== void 0;
                if (baseHasAuthority && !base3.path) {
                  target.path = "/" + relative.path;
                } else if (!base3.path) {
                  target.path = relative.path;
                } else {
                  target.path = base3.path.slice(0, base3.path.lastIndexOf("/") + 1) + relative.path;
                }
                target.path = base3.scheme === void 0 && !baseHasAuthority && target.path[0] !== "/" ? removeDotSegmentsRelative(target.path) : removeDotSegments(target.path);
              }
              target.query = relative.query;
            }
            target.userinfo = base3.userinfo;
            target.host = base3.host;
            target.port = base3.port;
          }
          target.scheme = base3.scheme;
        }
        target.fragment = relative.fragment;
        return target;
      }
      function equal(uriA, uriB, options) {
        const normalizedA = normalizeComparableURI(uriA, options);
        const normalizedB = normalizeComparableURI(uriB, options);
        return normalizedA !== void 0 && normalizedB !== void 0 && normalizedA === normalizedB;
      }
      function serialize(cmpts, opts) {
        const component = {
          host: cmpts.host,
          scheme: cmpts.scheme,
          userinfo: cmpts.userinfo,
          port: cmpts.port,
          path: cmpts.path,
          query: cmpts.query,
          nid: cmpts.nid,
          nss: cmpts.nss,
          uuid: cmpts.uuid,
          fragment: cmpts.fragment,
          reference: cmpts.reference,
          resourceName: cmpts.resourceName,
          secure: cmpts.secure,
          error: ""
        };
        const options = Object.assign({}, opts);
        const uriTokens = [];
        if (component.scheme) {
          component.scheme = validateScheme(component.scheme);
        }
        const schemeHandler = getSchemeHandler(options.scheme || component.scheme);
        if (schemeHandler && schemeHandler.serialize) schemeHandler.serialize(component, options);
        const hasAuthority = component.userinfo !== void 0 || component.host !== void 0 || component.port !== void 0;
        const schemelessReference = (component.scheme === void 0 || options.reference === "suffix") && !hasAuthority;
        const pathNoScheme = !options.skipEscape && schemelessReference;
        if (component.path !== void 0) {
          if (!options.skipEscape) {
            component.path = serializePathEncoding(component.path, pathNoScheme);
          } else {
            component.path = normalizePercentEncoding(component.path);
          }
        }
        if (options.reference !== "suffix" && component.scheme) {
          component.scheme = validateScheme(component.scheme);
          uriTokens.push(component.scheme, ":");
        }
        const authority = recomposeAuthority(component);
        if (authority !== void 0) {
          if (options.reference !== "suffix") {
            uriTokens.push("//");
          }
          uriTokens.push(authority);
          if (component.path && component.path[0] !== "/") {
            uriTokens.push("/");
          }
        }
        if (component.path !== void 0) {
          let s = component.path;
          if (!options.absolutePath && (!schemeHandler || !schemeHandler.absolutePath)) {
            s = schemelessReference && s[0] !== "/" ? removeDotSegmentsRelative(s) : removeDotSegments(s);
          }
          if (schemelessReference) {
            s = serializePathEncoding(s, true);
          }
          if (authority === void 0 && s[0] === "/" && s[1] === "/") {
            s = "/%2F" + s.slice(2);
          }
          uriTokens.push(s);
        }
        if (component.query !== void 0) {
          uriTokens.push("?", encodeQuery(component.query));
        }
        if (component.fragment !== void 0) {
          uriTokens.push("#", encodeFragment(component.fragment));
        }
        return uriTokens.join("");
      }
      var URI_PARSE = /^(?:([^#/:?]+):)?(?:\/\/((?:([^#/?@]*)@)?(\[[^#/?\]]+\]|[^#/:?]*)(?::(\d*))?))?([^#?]*)(?:\?([^#]*))?(?:#((?:.|[\n\r])*))?/u;
      var AUTHORITY_PREFIX = /^(?:[^#/:?]+:)?\/\/([^/?#]*)/;
      var AUTHORITY_INTRODUCER_REGION = /^(?:[^#/:?]+:)?([/\\\t\n\r]*)/;
      function getParseError(parsed, matches) {
        if (matches[2] !== void 0 && parsed.path && parsed.path[0] !== "/") {
          return 'URI path must start with "/" when authority is present.';
        }
        if (typeof parsed.port === "number" && (parsed.port < 0 || parsed.port > 65535)) {
          return "URI port is malformed.";
        }
        return void 0;
      }
      function hasMalformedPercentEncoding(component) {
        if (component === void 0) return false;
        let percent = component.indexOf("%");
        while (percent !== -1) {
          if (percent + 2 >= component.length || !/^[\da-f]{2}$/iu.test(component.slice(percent + 1, percent + 3))) {
            return true;
          }
          percent = component.indexOf("%", percent + 3);
        }
        return false;
      }
      function isIPLiteral(host) {
        return host[0] === "[" && host[host.length - 1] === "]";
      }
      function hasMalformedComponentPercentEncoding(matches) {
        const host = matches[4];
        return hasMalformedPercentEncoding(matches[3]) || host !== void 0 && !isIPLiteral(host) && hasMalformedPercentEncoding(host) || hasMalformedPercentEncoding(matches[6]) || hasMalformedPercentEncoding(matches[7]) || hasMalformedPercentEncoding(matches[8]);
      }
      function canonicalizeHost(parsed, options, schemeHandler, isIP) {
        if (hasForbiddenDomainHost(parsed, options, schemeHandler, isIP)) {
          parsed.error = parsed.error || MALFORMED_HOST_ERROR;
          return true;
        }
        if (!options.unicodeSupport && (!schemeHandler || !schemeHandler.unicodeSupport) && parsed.host && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && isIP === false && nonSimpleDomain(parsed.host)) {
          let url;
          try {
            url = new URL("http://" + parsed.host);
          } catch (e) {
            parsed.error = parsed.error || "Host's domain name can not be converted to ASCII: " + e;
            return true;
          }
          if (!isHostOnlyURL(url)) {
            parsed.error = parsed.error || MALFORMED_HOST_ERROR;
            return true;
          }
          parsed.host = url.hostname;
        }
        return false;
      }
      function hasForbiddenDomainHost(parsed, options, schemeHandler, isIP) {
        return Boolean(
          parsed.host && isIP === false && !isIPLiteral(parsed.host) && (options.domainHost || schemeHandler && schemeHandler.domainHost) && FORBIDDEN_DOMAIN_HOST_CHARACTER.test(parsed.host)
        );
      }
      function isHostOnlyURL(url) {
        return url.username === "" && url.password === "" && url.port === "" && url.pathname === "/" && url.search === "" && url.hash === "" && url.hostname !== "";
      }
      function parseWithStatus(uri, opts) {
        const options = Object.assign({}, opts);
        const parsed = {
          scheme: void 0,
          userinfo: void 0,
          host: "",
          port: void 0,
          path: "",
          query: void 0,
          fragment: void 0
        };
        let malformedAuthorityOrPort = false;
        let malformedPercentEncoding = false;
        let malformedSchemeSpecific = false;
        let malformedHost = false;
        let malformedIPLiteral = false;
        let malformedScheme = false;
        let isIP = false;
        if (options.reference === "suffix") {
          if (options.scheme) {
            uri = options.scheme + ":" + uri;
          } else {
            uri = "//" + uri;
          }
        }
        const authorityMatch = uri.match(AUTHORITY_PREFIX);
        if (authorityMatch !== null && authorityMatch[1].indexOf("\\") !== -1) {
          parsed.error = "URI authority must not contain a literal backslash.";
          malformedAuthorityOrPort = true;
        }
        const introducerMatch = uri.match(AUTHORITY_INTRODUCER_REGION);
        if (introducerMatch !== null) {
          const region = introducerMatch[1];
          const normalizedRegion = region.replace(/[\t\n\r]/g, "");
          if (normalizedRegion.length >= 2) {
            if (normalizedRegion.slice(0, 2) !== "//") {
              parsed.error = parsed.error || "URI authority must not contain a literal backslash.";
              malformedAuthorityOrPort = true;
            } else if (region.length !== normalizedRegion.length) {
              parsed.error = parsed.error || "URI authority introducer must not contain whitespace.";
              malformedAuthorityOrPort = true;
            }
          }
        }
        const matches = uri.match(URI_PARSE);
        if (matches) {
          parsed.scheme = matches[1];
          parsed.userinfo = matches[3];
          parsed.host = matches[4];
          parsed.port = parseInt(matches[5], 10);
          parsed.path = matches[6] || "";
          parsed.query = matches[7];
          parsed.fragment = matches[8];
          if (parsed.scheme !== void 0) {
            if (VALID_SCHEME.test(parsed.scheme)) {
              parsed.scheme = parsed.scheme.toLowerCase();
            } else {
              parsed.error = parsed.error || MALFORMED_SCHEME_ERROR;
              malformedScheme = true;
            }
          }
          malformedPercentEncoding = hasMalformedComponentPercentEncoding(matches);
          if (malformedPercentEncoding) {
            parsed.error = parsed.error || "URI contains malformed percent-encoding.";
          }
          if (isNaN(parsed.port)) {
            parsed.port = matches[5];
          }
          const parseError = getParseError(parsed, matches);
          if (parseError !== void 0) {
            parsed.error = parsed.error || parseError;
            malformedAuthorityOrPort = true;
          }
          if (parsed.host) {
            const ipv4result = isIPv4(parsed.host);
            if (ipv4result === false) {
              const bracketedIPLiteral = isIPLiteral(parsed.host);
              const hasIPLiteralBracket = parsed.host.indexOf("[") !== -1 || parsed.host.indexOf("]") !== -1;
              const ipv6result = normalizeIPv6(parsed.host);
              isIP = ipv6result.isIPV6 || ipv6result.isIPVFuture === true;
              malformedIPLiteral = hasIPLiteralBracket && (!bracketedIPLiteral || ipv6result.error === true);
              parsed.host = isIP ? ipv6result.host : ipv6result.host.toLowerCase();
              if (malformedIPLiteral) {
                parsed.error = parsed.error || MALFORMED_HOST_ERROR;
                malformedAuthorityOrPort = true;
              }
            } else {
              isIP = true;
            }
          }
          if (parsed.scheme === void 0 && parsed.userinfo === void 0 && parsed.host === void 0 && parsed.port === void 0 && parsed.query === void 0 && !parsed.path) {
            parsed.reference = "same-document";
          } else if (parsed.scheme === void 0) {
            parsed.reference = "relative";
          } else if (parsed.fragment === void 0) {
            parsed.reference = "absolute";
          } else {
            parsed.reference = "uri";
          }
          if (options.reference && options.reference !== "suffix" && options.reference !== parsed.reference) {
            parsed.error = parsed.error || "URI is not a " + options.reference + " reference.";
          }
          const schemeHandler = getSchemeHandler(options.scheme || parsed.scheme);
          if (!malformedIPLiteral) {
            malformedHost = canonicalizeHost(parsed, options, schemeHandler, isIP);
          }
          if (uri.indexOf("%") !== -1 && parsed.host !== void 0 && !malformedIPLiteral) {
            let host = isIP ? parsed.host : normalizePercentEncoding(parsed.host, true);
            if (!isIP) {
              host = normalizePercentEncoding(host.toLowerCase());
            }
            parsed.host = isIP || options.scheme !== "null" ? reescapeHostDelimiters(host, isIP) : host;
          }
          if (!schemeHandler || schemeHandler && !schemeHandler.skipNormalize) {
            if (parsed.path) {
              parsed.path = normalizePathEncoding(parsed.path);
            }
            if (parsed.query) {
              parsed.query = normalizeQueryFragmentEncoding(parsed.query);
            }
            if (parsed.fragment) {
              parsed.fragment = normalizeQueryFragmentEncoding(parsed.fragment);
            }
          }
          if (schemeHandler && schemeHandler.parse) {
            schemeHandler.parse(parsed, options);
            if (schemeHandler === SCHEMES.urn && parsed.nid === void 0) {
              malformedSchemeSpecific = true;
            }
          }
        } else {
          parsed.error = parsed.error || "URI can not be parsed.";
        }
        return { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme };
      }
      function parse2(uri, opts) {
        return parseWithStatus(uri, opts).parsed;
      }
      function normalizeString(uri, opts) {
        return normalizeStringWithStatus(uri, opts).normalized;
      }
      function normalizeStringWithStatus(uri, opts) {
        const { parsed, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = parseWithStatus(uri, opts);
        return {
          normalized: malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? uri : serialize(parsed, opts),
          malformedAuthorityOrPort,
          malformedPercentEncoding,
          malformedSchemeSpecific,
          malformedHost,
          malformedScheme
        };
      }
      function normalizeComparableURI(uri, opts) {
        if (typeof uri !== "string" && typeof uri !== "object") {
          return void 0;
        }
        let value;
        try {
          value = typeof uri === "string" ? uri : serialize(uri, opts);
        } catch {
          return void 0;
        }
        const { normalized, malformedAuthorityOrPort, malformedPercentEncoding, malformedSchemeSpecific, malformedHost, malformedScheme } = normalizeStringWithStatus(value, opts);
        return malformedAuthorityOrPort || malformedPercentEncoding || malformedSchemeSpecific || malformedHost || malformedScheme ? void 0 : normalized;
      }
      var fastUri = {
        SCHEMES,
        normalize,
        resolve,
        resolveComponent,
        equal,
        serialize,
        parse: parse2
      };
      module.exports = fastUri;
      module.exports.default = fastUri;
      module.exports.fastUri = fastUri;
    }
  });

  // node_modules/ajv/dist/runtime/uri.js
  var require_uri = __commonJS({
    "node_modules/ajv/dist/runtime/uri.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var uri = require_fast_uri();
      uri.code = 'require("ajv/dist/runtime/uri").default';
      exports.default = uri;
    }
  });

  // node_modules/ajv/dist/core.js
  var require_core = __commonJS({
    "node_modules/ajv/dist/core.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = void 0;
      var validate_1 = require_validate();
      Object.defineProperty(exports, "KeywordCxt", { enumerable: true, get: function() {
        return validate_1.KeywordCxt;
      } });
      var codegen_1 = require_codegen();
      Object.defineProperty(exports, "_", { enumerable: true, get: function() {
        return codegen_1._;
      } });
      Object.defineProperty(exports, "str", { enumerable: true, get: function() {
        return codegen_1.str;
      } });
      Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
        return codegen_1.stringify;
      } });
      Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
        return codegen_1.nil;
      } });
      Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
        return codegen_1.Name;
      } });
      Object.defineProperty(exports, "CodeGen", { enumerable: true, get: function() {
        return codegen_1.CodeGen;
      } });
      var validation_error_1 = require_validation_error();
      var ref_error_1 = require_ref_error();
      var rules_1 = require_rules();
      var compile_1 = require_compile();
      var codegen_2 = require_codegen();
      var resolve_1 = require_resolve();
      var dataType_1 = require_dataType();
      var util_1 = require_util();
      var $dataRefSchema = require_data();
      var uri_1 = require_uri();
      var defaultRegExp = (str, flags) => new RegExp(str, flags);
      defaultRegExp.code = "new RegExp";
      var META_IGNORE_OPTIONS = ["removeAdditional", "useDefaults", "coerceTypes"];
      var EXT_SCOPE_NAMES = /* @__PURE__ */ new Set([
        "validate",
        "serialize",
        "parse",
        "wrapper",
        "root",
        "schema",
        "keyword",
        "pattern",
        "formats",
        "validate$data",
        "func",
        "obj",
        "Error"
      ]);
      var removedOptions = {
        errorDataPath: "",
        format: "`validateFormats: false` can be used instead.",
        nullable: '"nullable" keyword is supported by default.',
        jsonPointers: "Deprecated jsPropertySyntax can be used instead.",
        extendRefs: "Deprecated ignoreKeywordsWithRef can be used instead.",
        missingRefs: "Pass empty schema with $id that should be ignored to ajv.addSchema.",
        processCode: "Use option `code: {process: (code, schemaEnv: object) => string}`",
        sourceCode: "Use option `code: {source: true}`",
        strictDefaults: "It is default now, see option `strict`.",
        strictKeywords: "It is default now, see option `strict`.",
        uniqueItems: '"uniqueItems" keyword is always validated.',
        unknownFormats: "Disable strict mode or pass `true` to `ajv.addFormat` (or `formats` option).",
        cache: "Map is used as cache, schema object as key.",
        serialize: "Map is used as cache, schema object as key.",
        ajvErrors: "It is default now."
      };
      var deprecatedOptions = {
        ignoreKeywordsWithRef: "",
        jsPropertySyntax: "",
        unicode: '"minLength"/"maxLength" account for unicode characters by default.'
      };
      var MAX_EXPRESSION = 200;
      function requiredOptions(o) {
        var _a2, _b2, _c, _d, _e, _f, _g, _h, _j, _k, _l, _m, _o, _p, _q, _r, _s, _t, _u, _v, _w, _x, _y, _z, _0;
        const s = o.strict;
        const _optz = (_a2 = o.code) === null || _a2 === void 0 ? void 0 : _a2.optimize;
        const optimize = _optz === true || _optz === void 0 ? 1 : _optz || 0;
        const regExp = (_c = (_b2 = o.code) === null || _b2 === void 0 ? void 0 : _b2.regExp) !== null && _c !== void 0 ? _c : defaultRegExp;
        const uriResolver = (_d = o.uriResolver) !== null && _d !== void 0 ? _d : uri_1.default;
        return {
          strictSchema: (_f = (_e = o.strictSchema) !== null && _e !== void 0 ? _e : s) !== null && _f !== void 0 ? _f : true,
          strictNumbers: (_h = (_g = o.strictNumbers) !== null && _g !== void 0 ? _g : s) !== null && _h !== void 0 ? _h : true,
          strictTypes: (_k = (_j = o.strictTypes) !== null && _j !== void 0 ? _j : s) !== null && _k !== void 0 ? _k : "log",
          strictTuples: (_m = (_l = o.strictTuples) !== null && _l !== void 0 ? _l : s) !== null && _m !== void 0 ? _m : "log",
          strictRequired: (_p = (_o = o.strictRequired) !== null && _o !== void 0 ? _o : s) !== null && _p !== void 0 ? _p : false,
          code: o.code ? { ...o.code, optimize, regExp } : { optimize, regExp },
          loopRequired: (_q = o.loopRequired) !== null && _q !== void 0 ? _q : MAX_EXPRESSION,
          loopEnum: (_r = o.loopEnum) !== null && _r !== void 0 ? _r : MAX_EXPRESSION,
          meta: (_s = o.meta) !== null && _s !== void 0 ? _s : true,
          messages: (_t = o.messages) !== null && _t !== void 0 ? _t : true,
          inlineRefs: (_u = o.inlineRefs) !== null && _u !== void 0 ? _u : true,
          schemaId: (_v = o.schemaId) !== null && _v !== void 0 ? _v : "$id",
          addUsedSchema: (_w = o.addUsedSchema) !== null && _w !== void 0 ? _w : true,
          validateSchema: (_x = o.validateSchema) !== null && _x !== void 0 ? _x : true,
          validateFormats: (_y = o.validateFormats) !== null && _y !== void 0 ? _y : true,
          unicodeRegExp: (_z = o.unicodeRegExp) !== null && _z !== void 0 ? _z : true,
          int32range: (_0 = o.int32range) !== null && _0 !== void 0 ? _0 : true,
          uriResolver
        };
      }
      var Ajv = class {
        constructor(opts = {}) {
          this.schemas = {};
          this.refs = {};
          this.formats = /* @__PURE__ */ Object.create(null);
          this._compilations = /* @__PURE__ */ new Set();
          this._loading = {};
          this._cache = /* @__PURE__ */ new Map();
          opts = this.opts = { ...opts, ...requiredOptions(opts) };
          const { es5, lines: lines2 } = this.opts.code;
          this.scope = new codegen_2.ValueScope({ scope: {}, prefixes: EXT_SCOPE_NAMES, es5, lines: lines2 });
          this.logger = getLogger(opts.logger);
          const formatOpt = opts.validateFormats;
          opts.validateFormats = false;
          this.RULES = (0, rules_1.getRules)();
          checkOptions.call(this, removedOptions, opts, "NOT SUPPORTED");
          checkOptions.call(this, deprecatedOptions, opts, "DEPRECATED", "warn");
          this._metaOpts = getMetaSchemaOptions.call(this);
          if (opts.formats)
            addInitialFormats.call(this);
          this._addVocabularies();
          this._addDefaultMetaSchema();
          if (opts.keywords)
            addInitialKeywords.call(this, opts.keywords);
          if (typeof opts.meta == "object")
            this.addMetaSchema(opts.meta);
          addInitialSchemas.call(this);
          opts.validateFormats = formatOpt;
        }
        _addVocabularies() {
          this.addKeyword("$async");
        }
        _addDefaultMetaSchema() {
          const { $data, meta, schemaId } = this.opts;
          let _dataRefSchema = $dataRefSchema;
          if (schemaId === "id") {
            _dataRefSchema = { ...$dataRefSchema };
            _dataRefSchema.id = _dataRefSchema.$id;
            delete _dataRefSchema.$id;
          }
          if (meta && $data)
            this.addMetaSchema(_dataRefSchema, _dataRefSchema[schemaId], false);
        }
        defaultMeta() {
          const { meta, schemaId } = this.opts;
          return this.opts.defaultMeta = typeof meta == "object" ? meta[schemaId] || meta : void 0;
        }
        validate(schemaKeyRef, data) {
          let v;
          if (typeof schemaKeyRef == "string") {
            v = this.getSchema(schemaKeyRef);
            if (!v)
              throw new Error(`no schema with key or ref "${schemaKeyRef}"`);
          } else {
            v = this.compile(schemaKeyRef);
          }
          const valid = v(data);
          if (!("$async" in v))
            this.errors = v.errors;
          return valid;
        }
        compile(schema, _meta) {
          const sch = this._addSchema(schema, _meta);
          return sch.validate || this._compileSchemaEnv(sch);
        }
        compileAsync(schema, meta) {
          if (typeof this.opts.loadSchema != "function") {
            throw new Error("options.loadSchema should be a function");
          }
          const { loadSchema } = this.opts;
          return runCompileAsync.call(this, schema, meta);
          async function runCompileAsync(_schema, _meta) {
            await loadMetaSchema.call(this, _schema.$schema);
            const sch = this._addSchema(_schema, _meta);
            return sch.validate || _compileAsync.call(this, sch);
          }
          async function loadMetaSchema($ref) {
            if ($ref && !this.getSchema($ref)) {
              await runCompileAsync.call(this, { $ref }, true);
            }
          }
          async function _compileAsync(sch) {
            try {
              return this._compileSchemaEnv(sch);
            } catch (e) {
              if (!(e instanceof ref_error_1.default))
                throw e;
              checkLoaded.call(this, e);
              await loadMissingSchema.call(this, e.missingSchema);
              return _compileAsync.call(this, sch);
            }
          }
          function checkLoaded({ missingSchema: ref, missingRef }) {
            if (this.refs[ref]) {
              throw new Error(`AnySchema ${ref} is loaded but ${missingRef} cannot be resolved`);
            }
          }
          async function loadMissingSchema(ref) {
            const _schema = await _loadSchema.call(this, ref);
            if (!this.refs[ref])
              await loadMetaSchema.call(this, _schema.$schema);
            if (!this.refs[ref])
              this.addSchema(_schema, ref, meta);
          }
          async function _loadSchema(ref) {
            const p = this._loading[ref];
            if (p)
              return p;
            try {
              return await (this._loading[ref] = loadSchema(ref));
            } finally {
              delete this._loading[ref];
            }
          }
        }
        // Adds schema to the instance
        addSchema(schema, key, _meta, _validateSchema = this.opts.validateSchema) {
          if (Array.isArray(schema)) {
            for (const sch of schema)
              this.addSchema(sch, void 0, _meta, _validateSchema);
            return this;
          }
          let id;
          if (typeof schema === "object") {
            const { schemaId } = this.opts;
            id = schema[schemaId];
            if (id !== void 0 && typeof id != "string") {
              throw new Error(`schema ${schemaId} must be string`);
            }
          }
          key = (0, resolve_1.normalizeId)(key || id);
          this._checkUnique(key);
          this.schemas[key] = this._addSchema(schema, _meta, key, _validateSchema, true);
          return this;
        }
        // Add schema that will be used to validate other schemas
        // options in META_IGNORE_OPTIONS are alway set to false
        addMetaSchema(schema, key, _validateSchema = this.opts.validateSchema) {
          this.addSchema(schema, key, true, _validateSchema);
          return this;
        }
        //  Validate schema against its meta-schema
        validateSchema(schema, throwOrLogError) {
          if (typeof schema == "boolean")
            return true;
          let $schema;
          $schema = schema.$schema;
          if ($schema !== void 0 && typeof $schema != "string") {
            throw new Error("$schema must be a string");
          }
          $schema = $schema || this.opts.defaultMeta || this.defaultMeta();
          if (!$schema) {
            this.logger.warn("meta-schema not available");
            this.errors = null;
            return true;
          }
          const valid = this.validate($schema, schema);
          if (!valid && throwOrLogError) {
            const message = "schema is invalid: " + this.errorsText();
            if (this.opts.validateSchema === "log")
              this.logger.error(message);
            else
              throw new Error(message);
          }
          return valid;
        }
        // Get compiled schema by `key` or `ref`.
        // (`key` that was passed to `addSchema` or full schema reference - `schema.$id` or resolved id)
        getSchema(keyRef) {
          let sch;
          while (typeof (sch = getSchEnv.call(this, keyRef)) == "string")
            keyRef = sch;
          if (sch === void 0) {
            const { schemaId } = this.opts;
            const root = new compile_1.SchemaEnv({ schema: {}, schemaId });
            sch = compile_1.resolveSchema.call(this, root, keyRef);
            if (!sch)
              return;
            this.refs[keyRef] = sch;
          }
          return sch.validate || this._compileSchemaEnv(sch);
        }
        // Remove cached schema(s).
        // If no parameter is passed all schemas but meta-schemas are removed.
        // If RegExp is passed all schemas with key/id matching pattern but meta-schemas are removed.
        // Even if schema is referenced by other schemas it still can be removed as other schemas have local references.
        removeSchema(schemaKeyRef) {
          if (schemaKeyRef instanceof RegExp) {
            this._removeAllSchemas(this.schemas, schemaKeyRef);
            this._removeAllSchemas(this.refs, schemaKeyRef);
            return this;
          }
          switch (typeof schemaKeyRef) {
            case "undefined":
              this._removeAllSchemas(this.schemas);
              this._removeAllSchemas(this.refs);
              this._cache.clear();
              return this;
            case "string": {
              const sch = getSchEnv.call(this, schemaKeyRef);
              if (typeof sch == "object")
                this._cache.delete(sch.schema);
              delete this.schemas[schemaKeyRef];
              delete this.refs[schemaKeyRef];
              return this;
            }
            case "object": {
              const cacheKey = schemaKeyRef;
              this._cache.delete(cacheKey);
              let id = schemaKeyRef[this.opts.schemaId];
              if (id) {
                id = (0, resolve_1.normalizeId)(id);
                delete this.schemas[id];
                delete this.refs[id];
              }
              return this;
            }
            default:
              throw new Error("ajv.removeSchema: invalid parameter");
          }
        }
        // add "vocabulary" - a collection of keywords
        addVocabulary(definitions) {
          for (const def of definitions)
            this.addKeyword(def);
          return this;
        }
        addKeyword(kwdOrDef, def) {
          let keyword;
          if (typeof kwdOrDef == "string") {
            keyword = kwdOrDef;
            if (typeof def == "object") {
              this.logger.warn("these parameters are deprecated, see docs for addKeyword");
              def.keyword = keyword;
            }
          } else if (typeof kwdOrDef == "object" && def === void 0) {
            def = kwdOrDef;
            keyword = def.keyword;
            if (Array.isArray(keyword) && !keyword.length) {
              throw new Error("addKeywords: keyword must be string or non-empty array");
            }
          } else {
            throw new Error("invalid addKeywords parameters");
          }
          checkKeyword.call(this, keyword, def);
          if (!def) {
            (0, util_1.eachItem)(keyword, (kwd) => addRule.call(this, kwd));
            return this;
          }
          keywordMetaschema.call(this, def);
          const definition = {
            ...def,
            type: (0, dataType_1.getJSONTypes)(def.type),
            schemaType: (0, dataType_1.getJSONTypes)(def.schemaType)
          };
          (0, util_1.eachItem)(keyword, definition.type.length === 0 ? (k) => addRule.call(this, k, definition) : (k) => definition.type.forEach((t) => addRule.call(this, k, definition, t)));
          return this;
        }
        getKeyword(keyword) {
          const rule = this.RULES.all[keyword];
          return typeof rule == "object" ? rule.definition : !!rule;
        }
        // Remove keyword
        removeKeyword(keyword) {
          const { RULES } = this;
          delete RULES.keywords[keyword];
          delete RULES.all[keyword];
          for (const group of RULES.rules) {
            const i = group.rules.findIndex((rule) => rule.keyword === keyword);
            if (i >= 0)
              group.rules.splice(i, 1);
          }
          return this;
        }
        // Add format
        addFormat(name, format) {
          if (typeof format == "string")
            format = new RegExp(format);
          this.formats[name] = format;
          return this;
        }
        errorsText(errors = this.errors, { separator = ", ", dataVar = "data" } = {}) {
          if (!errors || errors.length === 0)
            return "No errors";
          return errors.map((e) => `${dataVar}${e.instancePath} ${e.message}`).reduce((text3, msg) => text3 + separator + msg);
        }
        $dataMetaSchema(metaSchema, keywordsJsonPointers) {
          const rules = this.RULES.all;
          metaSchema = JSON.parse(JSON.stringify(metaSchema));
          for (const jsonPointer of keywordsJsonPointers) {
            const segments = jsonPointer.split("/").slice(1);
            let keywords = metaSchema;
            for (const seg of segments)
              keywords = keywords[seg];
            for (const key in rules) {
              const rule = rules[key];
              if (typeof rule != "object")
                continue;
              const { $data } = rule.definition;
              const schema = keywords[key];
              if ($data && schema)
                keywords[key] = schemaOrData(schema);
            }
          }
          return metaSchema;
        }
        _removeAllSchemas(schemas, regex) {
          for (const keyRef in schemas) {
            const sch = schemas[keyRef];
            if (!regex || regex.test(keyRef)) {
              if (typeof sch == "string") {
                delete schemas[keyRef];
              } else if (sch && !sch.meta) {
                this._cache.delete(sch.schema);
                delete schemas[keyRef];
              }
            }
          }
        }
        _addSchema(schema, meta, baseId, validateSchema = this.opts.validateSchema, addSchema = this.opts.addUsedSchema) {
          let id;
          const { schemaId } = this.opts;
          if (typeof schema == "object") {
            id = schema[schemaId];
          } else {
            if (this.opts.jtd)
              throw new Error("schema must be object");
            else if (typeof schema != "boolean")
              throw new Error("schema must be object or boolean");
          }
          let sch = this._cache.get(schema);
          if (sch !== void 0)
            return sch;
          baseId = (0, resolve_1.normalizeId)(id || baseId);
          const localRefs = resolve_1.getSchemaRefs.call(this, schema, baseId);
          sch = new compile_1.SchemaEnv({ schema, schemaId, meta, baseId, localRefs });
          this._cache.set(sch.schema, sch);
          if (addSchema && !baseId.startsWith("#")) {
            if (baseId)
              this._checkUnique(baseId);
            this.refs[baseId] = sch;
          }
          if (validateSchema)
            this.validateSchema(schema, true);
          return sch;
        }
        _checkUnique(id) {
          if (this.schemas[id] || this.refs[id]) {
            throw new Error(`schema with key or id "${id}" already exists`);
          }
        }
        _compileSchemaEnv(sch) {
          if (sch.meta)
            this._compileMetaSchema(sch);
          else
            compile_1.compileSchema.call(this, sch);
          if (!sch.validate)
            throw new Error("ajv implementation error");
          return sch.validate;
        }
        _compileMetaSchema(sch) {
          const currentOpts = this.opts;
          this.opts = this._metaOpts;
          try {
            compile_1.compileSchema.call(this, sch);
          } finally {
            this.opts = currentOpts;
          }
        }
      };
      Ajv.ValidationError = validation_error_1.default;
      Ajv.MissingRefError = ref_error_1.default;
      exports.default = Ajv;
      function checkOptions(checkOpts, options, msg, log = "error") {
        for (const key in checkOpts) {
          const opt = key;
          if (opt in options)
            this.logger[log](`${msg}: option ${key}. ${checkOpts[opt]}`);
        }
      }
      function getSchEnv(keyRef) {
        keyRef = (0, resolve_1.normalizeId)(keyRef);
        return this.schemas[keyRef] || this.refs[keyRef];
      }
      function addInitialSchemas() {
        const optsSchemas = this.opts.schemas;
        if (!optsSchemas)
          return;
        if (Array.isArray(optsSchemas))
          this.addSchema(optsSchemas);
        else
          for (const key in optsSchemas)
            this.addSchema(optsSchemas[key], key);
      }
      function addInitialFormats() {
        for (const name in this.opts.formats) {
          const format = this.opts.formats[name];
          if (format)
            this.addFormat(name, format);
        }
      }
      function addInitialKeywords(defs) {
        if (Array.isArray(defs)) {
          this.addVocabulary(defs);
          return;
        }
        this.logger.warn("keywords option as map is deprecated, pass array");
        for (const keyword in defs) {
          const def = defs[keyword];
          if (!def.keyword)
            def.keyword = keyword;
          this.addKeyword(def);
        }
      }
      function getMetaSchemaOptions() {
        const metaOpts = { ...this.opts };
        for (const opt of META_IGNORE_OPTIONS)
          delete metaOpts[opt];
        return metaOpts;
      }
      var noLogs = { log() {
      }, warn() {
      }, error() {
      } };
      function getLogger(logger) {
        if (logger === false)
          return noLogs;
        if (logger === void 0)
          return console;
        if (logger.log && logger.warn && logger.error)
          return logger;
        throw new Error("logger must implement log, warn and error methods");
      }
      var KEYWORD_NAME = /^[a-z_$][a-z0-9_$:-]*$/i;
      function checkKeyword(keyword, def) {
        const { RULES } = this;
        (0, util_1.eachItem)(keyword, (kwd) => {
          if (RULES.keywords[kwd])
            throw new Error(`Keyword ${kwd} is already defined`);
          if (!KEYWORD_NAME.test(kwd))
            throw new Error(`Keyword ${kwd} has invalid name`);
        });
        if (!def)
          return;
        if (def.$data && !("code" in def || "validate" in def)) {
          throw new Error('$data keyword must have "code" or "validate" function');
        }
      }
      function addRule(keyword, definition, dataType) {
        var _a2;
        const post = definition === null || definition === void 0 ? void 0 : definition.post;
        if (dataType && post)
          throw new Error('keyword with "post" flag cannot have "type"');
        const { RULES } = this;
        let ruleGroup = post ? RULES.post : RULES.rules.find(({ type: t }) => t === dataType);
        if (!ruleGroup) {
          ruleGroup = { type: dataType, rules: [] };
          RULES.rules.push(ruleGroup);
        }
        RULES.keywords[keyword] = true;
        if (!definition)
          return;
        const rule = {
          keyword,
          definition: {
            ...definition,
            type: (0, dataType_1.getJSONTypes)(definition.type),
            schemaType: (0, dataType_1.getJSONTypes)(definition.schemaType)
          }
        };
        if (definition.before)
          addBeforeRule.call(this, ruleGroup, rule, definition.before);
        else
          ruleGroup.rules.push(rule);
        RULES.all[keyword] = rule;
        (_a2 = definition.implements) === null || _a2 === void 0 ? void 0 : _a2.forEach((kwd) => this.addKeyword(kwd));
      }
      function addBeforeRule(ruleGroup, rule, before) {
        const i = ruleGroup.rules.findIndex((_rule) => _rule.keyword === before);
        if (i >= 0) {
          ruleGroup.rules.splice(i, 0, rule);
        } else {
          ruleGroup.rules.push(rule);
          this.logger.warn(`rule ${before} is not defined`);
        }
      }
      function keywordMetaschema(def) {
        let { metaSchema } = def;
        if (metaSchema === void 0)
          return;
        if (def.$data && this.opts.$data)
          metaSchema = schemaOrData(metaSchema);
        def.validateSchema = this.compile(metaSchema, true);
      }
      var $dataRef = {
        $ref: "https://raw.githubusercontent.com/ajv-validator/ajv/master/lib/refs/data.json#"
      };
      function schemaOrData(schema) {
        return { anyOf: [schema, $dataRef] };
      }
    }
  });

  // node_modules/ajv/dist/vocabularies/core/id.js
  var require_id = __commonJS({
    "node_modules/ajv/dist/vocabularies/core/id.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var def = {
        keyword: "id",
        code() {
          throw new Error('NOT SUPPORTED: keyword "id", use "$id" for schema ID');
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/core/ref.js
  var require_ref = __commonJS({
    "node_modules/ajv/dist/vocabularies/core/ref.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.callRef = exports.getValidate = void 0;
      var ref_error_1 = require_ref_error();
      var code_1 = require_code2();
      var codegen_1 = require_codegen();
      var names_1 = require_names();
      var compile_1 = require_compile();
      var util_1 = require_util();
      var def = {
        keyword: "$ref",
        schemaType: "string",
        code(cxt) {
          const { gen, schema: $ref, it } = cxt;
          const { baseId, schemaEnv: env, validateName, opts, self: self2 } = it;
          const { root } = env;
          if (($ref === "#" || $ref === "#/") && baseId === root.baseId)
            return callRootRef();
          const schOrEnv = compile_1.resolveRef.call(self2, root, baseId, $ref);
          if (schOrEnv === void 0)
            throw new ref_error_1.default(it.opts.uriResolver, baseId, $ref);
          if (schOrEnv instanceof compile_1.SchemaEnv)
            return callValidate(schOrEnv);
          return inlineRefSchema(schOrEnv);
          function callRootRef() {
            if (env === root)
              return callRef(cxt, validateName, env, env.$async);
            const rootName = gen.scopeValue("root", { ref: root });
            return callRef(cxt, (0, codegen_1._)`${rootName}.validate`, root, root.$async);
          }
          function callValidate(sch) {
            const v = getValidate(cxt, sch);
            callRef(cxt, v, sch, sch.$async);
          }
          function inlineRefSchema(sch) {
            const schName = gen.scopeValue("schema", opts.code.source === true ? { ref: sch, code: (0, codegen_1.stringify)(sch) } : { ref: sch });
            const valid = gen.name("valid");
            const schCxt = cxt.subschema({
              schema: sch,
              dataTypes: [],
              schemaPath: codegen_1.nil,
              topSchemaRef: schName,
              errSchemaPath: $ref
            }, valid);
            cxt.mergeEvaluated(schCxt);
            cxt.ok(valid);
          }
        }
      };
      function getValidate(cxt, sch) {
        const { gen } = cxt;
        return sch.validate ? gen.scopeValue("validate", { ref: sch.validate }) : (0, codegen_1._)`${gen.scopeValue("wrapper", { ref: sch })}.validate`;
      }
      exports.getValidate = getValidate;
      function callRef(cxt, v, sch, $async) {
        const { gen, it } = cxt;
        const { allErrors, schemaEnv: env, opts } = it;
        const passCxt = opts.passContext ? names_1.default.this : codegen_1.nil;
        if ($async)
          callAsyncRef();
        else
          callSyncRef();
        function callAsyncRef() {
          if (!env.$async)
            throw new Error("async schema referenced by sync schema");
          const valid = gen.let("valid");
          gen.try(() => {
            gen.code((0, codegen_1._)`await ${(0, code_1.callValidateCode)(cxt, v, passCxt)}`);
            addEvaluatedFrom(v);
            if (!allErrors)
              gen.assign(valid, true);
          }, (e) => {
            gen.if((0, codegen_1._)`!(${e} instanceof ${it.ValidationError})`, () => gen.throw(e));
            addErrorsFrom(e);
            if (!allErrors)
              gen.assign(valid, false);
          });
          cxt.ok(valid);
        }
        function callSyncRef() {
          cxt.result((0, code_1.callValidateCode)(cxt, v, passCxt), () => addEvaluatedFrom(v), () => addErrorsFrom(v));
        }
        function addErrorsFrom(source) {
          const errs = (0, codegen_1._)`${source}.errors`;
          gen.assign(names_1.default.vErrors, (0, codegen_1._)`${names_1.default.vErrors} === null ? ${errs} : ${names_1.default.vErrors}.concat(${errs})`);
          gen.assign(names_1.default.errors, (0, codegen_1._)`${names_1.default.vErrors}.length`);
        }
        function addEvaluatedFrom(source) {
          var _a2;
          if (!it.opts.unevaluated)
            return;
          const schEvaluated = (_a2 = sch === null || sch === void 0 ? void 0 : sch.validate) === null || _a2 === void 0 ? void 0 : _a2.evaluated;
          if (it.props !== true) {
            if (schEvaluated && !schEvaluated.dynamicProps) {
              if (schEvaluated.props !== void 0) {
                it.props = util_1.mergeEvaluated.props(gen, schEvaluated.props, it.props);
              }
            } else {
              const props = gen.var("props", (0, codegen_1._)`${source}.evaluated.props`);
              it.props = util_1.mergeEvaluated.props(gen, props, it.props, codegen_1.Name);
            }
          }
          if (it.items !== true) {
            if (schEvaluated && !schEvaluated.dynamicItems) {
              if (schEvaluated.items !== void 0) {
                it.items = util_1.mergeEvaluated.items(gen, schEvaluated.items, it.items);
              }
            } else {
              const items = gen.var("items", (0, codegen_1._)`${source}.evaluated.items`);
              it.items = util_1.mergeEvaluated.items(gen, items, it.items, codegen_1.Name);
            }
          }
        }
      }
      exports.callRef = callRef;
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/core/index.js
  var require_core2 = __commonJS({
    "node_modules/ajv/dist/vocabularies/core/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var id_1 = require_id();
      var ref_1 = require_ref();
      var core = [
        "$schema",
        "$id",
        "$defs",
        "$vocabulary",
        { keyword: "$comment" },
        "definitions",
        id_1.default,
        ref_1.default
      ];
      exports.default = core;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/limitNumber.js
  var require_limitNumber = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/limitNumber.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var ops = codegen_1.operators;
      var KWDs = {
        maximum: { okStr: "<=", ok: ops.LTE, fail: ops.GT },
        minimum: { okStr: ">=", ok: ops.GTE, fail: ops.LT },
        exclusiveMaximum: { okStr: "<", ok: ops.LT, fail: ops.GTE },
        exclusiveMinimum: { okStr: ">", ok: ops.GT, fail: ops.LTE }
      };
      var error = {
        message: ({ keyword, schemaCode }) => (0, codegen_1.str)`must be ${KWDs[keyword].okStr} ${schemaCode}`,
        params: ({ keyword, schemaCode }) => (0, codegen_1._)`{comparison: ${KWDs[keyword].okStr}, limit: ${schemaCode}}`
      };
      var def = {
        keyword: Object.keys(KWDs),
        type: "number",
        schemaType: "number",
        $data: true,
        error,
        code(cxt) {
          const { keyword, data, schemaCode } = cxt;
          cxt.fail$data((0, codegen_1._)`${data} ${KWDs[keyword].fail} ${schemaCode} || isNaN(${data})`);
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/multipleOf.js
  var require_multipleOf = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/multipleOf.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var error = {
        message: ({ schemaCode }) => (0, codegen_1.str)`must be multiple of ${schemaCode}`,
        params: ({ schemaCode }) => (0, codegen_1._)`{multipleOf: ${schemaCode}}`
      };
      var def = {
        keyword: "multipleOf",
        type: "number",
        schemaType: "number",
        $data: true,
        error,
        code(cxt) {
          const { gen, data, schemaCode, it } = cxt;
          const prec = it.opts.multipleOfPrecision;
          const res = gen.let("res");
          const invalid = prec ? (0, codegen_1._)`Math.abs(Math.round(${res}) - ${res}) > 1e-${prec}` : (0, codegen_1._)`${res} !== parseInt(${res})`;
          cxt.fail$data((0, codegen_1._)`(${schemaCode} === 0 || (${res} = ${data}/${schemaCode}, ${invalid}))`);
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/runtime/ucs2length.js
  var require_ucs2length = __commonJS({
    "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      function ucs2length(str) {
        const len = str.length;
        let length = 0;
        let pos = 0;
        let value;
        while (pos < len) {
          length++;
          value = str.charCodeAt(pos++);
          if (value >= 55296 && value <= 56319 && pos < len) {
            value = str.charCodeAt(pos);
            if ((value & 64512) === 56320)
              pos++;
          }
        }
        return length;
      }
      exports.default = ucs2length;
      ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/limitLength.js
  var require_limitLength = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/limitLength.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var ucs2length_1 = require_ucs2length();
      var error = {
        message({ keyword, schemaCode }) {
          const comp = keyword === "maxLength" ? "more" : "fewer";
          return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} characters`;
        },
        params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
      };
      var def = {
        keyword: ["maxLength", "minLength"],
        type: "string",
        schemaType: "number",
        $data: true,
        error,
        code(cxt) {
          const { keyword, data, schemaCode, it } = cxt;
          const op = keyword === "maxLength" ? codegen_1.operators.GT : codegen_1.operators.LT;
          const len = it.opts.unicode === false ? (0, codegen_1._)`${data}.length` : (0, codegen_1._)`${(0, util_1.useFunc)(cxt.gen, ucs2length_1.default)}(${data})`;
          cxt.fail$data((0, codegen_1._)`${len} ${op} ${schemaCode}`);
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/pattern.js
  var require_pattern = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/pattern.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var code_1 = require_code2();
      var util_1 = require_util();
      var codegen_1 = require_codegen();
      var error = {
        message: ({ schemaCode }) => (0, codegen_1.str)`must match pattern "${schemaCode}"`,
        params: ({ schemaCode }) => (0, codegen_1._)`{pattern: ${schemaCode}}`
      };
      var def = {
        keyword: "pattern",
        type: "string",
        schemaType: "string",
        $data: true,
        error,
        code(cxt) {
          const { gen, data, $data, schema, schemaCode, it } = cxt;
          const u = it.opts.unicodeRegExp ? "u" : "";
          if ($data) {
            const { regExp } = it.opts.code;
            const regExpCode = regExp.code === "new RegExp" ? (0, codegen_1._)`new RegExp` : (0, util_1.useFunc)(gen, regExp);
            const valid = gen.let("valid");
            gen.try(() => gen.assign(valid, (0, codegen_1._)`${regExpCode}(${schemaCode}, ${u}).test(${data})`), () => gen.assign(valid, false));
            cxt.fail$data((0, codegen_1._)`!${valid}`);
          } else {
            const regExp = (0, code_1.usePattern)(cxt, schema);
            cxt.fail$data((0, codegen_1._)`!${regExp}.test(${data})`);
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/limitProperties.js
  var require_limitProperties = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/limitProperties.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var error = {
        message({ keyword, schemaCode }) {
          const comp = keyword === "maxProperties" ? "more" : "fewer";
          return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} properties`;
        },
        params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
      };
      var def = {
        keyword: ["maxProperties", "minProperties"],
        type: "object",
        schemaType: "number",
        $data: true,
        error,
        code(cxt) {
          const { keyword, data, schemaCode } = cxt;
          const op = keyword === "maxProperties" ? codegen_1.operators.GT : codegen_1.operators.LT;
          cxt.fail$data((0, codegen_1._)`Object.keys(${data}).length ${op} ${schemaCode}`);
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/required.js
  var require_required = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/required.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var code_1 = require_code2();
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var error = {
        message: ({ params: { missingProperty } }) => (0, codegen_1.str)`must have required property '${missingProperty}'`,
        params: ({ params: { missingProperty } }) => (0, codegen_1._)`{missingProperty: ${missingProperty}}`
      };
      var def = {
        keyword: "required",
        type: "object",
        schemaType: "array",
        $data: true,
        error,
        code(cxt) {
          const { gen, schema, schemaCode, data, $data, it } = cxt;
          const { opts } = it;
          if (!$data && schema.length === 0)
            return;
          const useLoop = schema.length >= opts.loopRequired;
          if (it.allErrors)
            allErrorsMode();
          else
            exitOnErrorMode();
          if (opts.strictRequired) {
            const props = cxt.parentSchema.properties;
            const { definedProperties } = cxt.it;
            for (const requiredKey of schema) {
              if ((props === null || props === void 0 ? void 0 : props[requiredKey]) === void 0 && !definedProperties.has(requiredKey)) {
                const schemaPath = it.schemaEnv.baseId + it.errSchemaPath;
                const msg = `required property "${requiredKey}" is not defined at "${schemaPath}" (strictRequired)`;
                (0, util_1.checkStrictMode)(it, msg, it.opts.strictRequired);
              }
            }
          }
          function allErrorsMode() {
            if (useLoop || $data) {
              cxt.block$data(codegen_1.nil, loopAllRequired);
            } else {
              for (const prop of schema) {
                (0, code_1.checkReportMissingProp)(cxt, prop);
              }
            }
          }
          function exitOnErrorMode() {
            const missing = gen.let("missing");
            if (useLoop || $data) {
              const valid = gen.let("valid", true);
              cxt.block$data(valid, () => loopUntilMissing(missing, valid));
              cxt.ok(valid);
            } else {
              gen.if((0, code_1.checkMissingProp)(cxt, schema, missing));
              (0, code_1.reportMissingProp)(cxt, missing);
              gen.else();
            }
          }
          function loopAllRequired() {
            gen.forOf("prop", schemaCode, (prop) => {
              cxt.setParams({ missingProperty: prop });
              gen.if((0, code_1.noPropertyInData)(gen, data, prop, opts.ownProperties), () => cxt.error());
            });
          }
          function loopUntilMissing(missing, valid) {
            cxt.setParams({ missingProperty: missing });
            gen.forOf(missing, schemaCode, () => {
              gen.assign(valid, (0, code_1.propertyInData)(gen, data, missing, opts.ownProperties));
              gen.if((0, codegen_1.not)(valid), () => {
                cxt.error();
                gen.break();
              });
            }, codegen_1.nil);
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/limitItems.js
  var require_limitItems = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/limitItems.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var error = {
        message({ keyword, schemaCode }) {
          const comp = keyword === "maxItems" ? "more" : "fewer";
          return (0, codegen_1.str)`must NOT have ${comp} than ${schemaCode} items`;
        },
        params: ({ schemaCode }) => (0, codegen_1._)`{limit: ${schemaCode}}`
      };
      var def = {
        keyword: ["maxItems", "minItems"],
        type: "array",
        schemaType: "number",
        $data: true,
        error,
        code(cxt) {
          const { keyword, data, schemaCode } = cxt;
          const op = keyword === "maxItems" ? codegen_1.operators.GT : codegen_1.operators.LT;
          cxt.fail$data((0, codegen_1._)`${data}.length ${op} ${schemaCode}`);
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/runtime/equal.js
  var require_equal = __commonJS({
    "node_modules/ajv/dist/runtime/equal.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var equal = require_fast_deep_equal();
      equal.code = 'require("ajv/dist/runtime/equal").default';
      exports.default = equal;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/uniqueItems.js
  var require_uniqueItems = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/uniqueItems.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var dataType_1 = require_dataType();
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var equal_1 = require_equal();
      var error = {
        message: ({ params: { i, j } }) => (0, codegen_1.str)`must NOT have duplicate items (items ## ${j} and ${i} are identical)`,
        params: ({ params: { i, j } }) => (0, codegen_1._)`{i: ${i}, j: ${j}}`
      };
      var def = {
        keyword: "uniqueItems",
        type: "array",
        schemaType: "boolean",
        $data: true,
        error,
        code(cxt) {
          const { gen, data, $data, schema, parentSchema, schemaCode, it } = cxt;
          if (!$data && !schema)
            return;
          const valid = gen.let("valid");
          const itemTypes = parentSchema.items ? (0, dataType_1.getSchemaTypes)(parentSchema.items) : [];
          cxt.block$data(valid, validateUniqueItems, (0, codegen_1._)`${schemaCode} === false`);
          cxt.ok(valid);
          function validateUniqueItems() {
            const i = gen.let("i", (0, codegen_1._)`${data}.length`);
            const j = gen.let("j");
            cxt.setParams({ i, j });
            gen.assign(valid, true);
            gen.if((0, codegen_1._)`${i} > 1`, () => (canOptimize() ? loopN : loopN2)(i, j));
          }
          function canOptimize() {
            return itemTypes.length > 0 && !itemTypes.some((t) => t === "object" || t === "array");
          }
          function loopN(i, j) {
            const item = gen.name("item");
            const wrongType = (0, dataType_1.checkDataTypes)(itemTypes, item, it.opts.strictNumbers, dataType_1.DataType.Wrong);
            const indices = gen.const("indices", (0, codegen_1._)`{}`);
            gen.for((0, codegen_1._)`;${i}--;`, () => {
              gen.let(item, (0, codegen_1._)`${data}[${i}]`);
              gen.if(wrongType, (0, codegen_1._)`continue`);
              if (itemTypes.length > 1)
                gen.if((0, codegen_1._)`typeof ${item} == "string"`, (0, codegen_1._)`${item} += "_"`);
              gen.if((0, codegen_1._)`typeof ${indices}[${item}] == "number"`, () => {
                gen.assign(j, (0, codegen_1._)`${indices}[${item}]`);
                cxt.error();
                gen.assign(valid, false).break();
              }).code((0, codegen_1._)`${indices}[${item}] = ${i}`);
            });
          }
          function loopN2(i, j) {
            const eql = (0, util_1.useFunc)(gen, equal_1.default);
            const outer = gen.name("outer");
            gen.label(outer).for((0, codegen_1._)`;${i}--;`, () => gen.for((0, codegen_1._)`${j} = ${i}; ${j}--;`, () => gen.if((0, codegen_1._)`${eql}(${data}[${i}], ${data}[${j}])`, () => {
              cxt.error();
              gen.assign(valid, false).break(outer);
            })));
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/const.js
  var require_const = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/const.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var equal_1 = require_equal();
      var error = {
        message: "must be equal to constant",
        params: ({ schemaCode }) => (0, codegen_1._)`{allowedValue: ${schemaCode}}`
      };
      var def = {
        keyword: "const",
        $data: true,
        error,
        code(cxt) {
          const { gen, data, $data, schemaCode, schema } = cxt;
          if ($data || schema && typeof schema == "object") {
            cxt.fail$data((0, codegen_1._)`!${(0, util_1.useFunc)(gen, equal_1.default)}(${data}, ${schemaCode})`);
          } else {
            cxt.fail((0, codegen_1._)`${schema} !== ${data}`);
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/enum.js
  var require_enum = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/enum.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var equal_1 = require_equal();
      var error = {
        message: "must be equal to one of the allowed values",
        params: ({ schemaCode }) => (0, codegen_1._)`{allowedValues: ${schemaCode}}`
      };
      var def = {
        keyword: "enum",
        schemaType: "array",
        $data: true,
        error,
        code(cxt) {
          const { gen, data, $data, schema, schemaCode, it } = cxt;
          if (!$data && schema.length === 0)
            throw new Error("enum must have non-empty array");
          const useLoop = schema.length >= it.opts.loopEnum;
          let eql;
          const getEql = () => eql !== null && eql !== void 0 ? eql : eql = (0, util_1.useFunc)(gen, equal_1.default);
          let valid;
          if (useLoop || $data) {
            valid = gen.let("valid");
            cxt.block$data(valid, loopEnum);
          } else {
            if (!Array.isArray(schema))
              throw new Error("ajv implementation error");
            const vSchema = gen.const("vSchema", schemaCode);
            valid = (0, codegen_1.or)(...schema.map((_x, i) => equalCode(vSchema, i)));
          }
          cxt.pass(valid);
          function loopEnum() {
            gen.assign(valid, false);
            gen.forOf("v", schemaCode, (v) => gen.if((0, codegen_1._)`${getEql()}(${data}, ${v})`, () => gen.assign(valid, true).break()));
          }
          function equalCode(vSchema, i) {
            const sch = schema[i];
            return typeof sch === "object" && sch !== null ? (0, codegen_1._)`${getEql()}(${data}, ${vSchema}[${i}])` : (0, codegen_1._)`${data} === ${sch}`;
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/index.js
  var require_validation = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var limitNumber_1 = require_limitNumber();
      var multipleOf_1 = require_multipleOf();
      var limitLength_1 = require_limitLength();
      var pattern_1 = require_pattern();
      var limitProperties_1 = require_limitProperties();
      var required_1 = require_required();
      var limitItems_1 = require_limitItems();
      var uniqueItems_1 = require_uniqueItems();
      var const_1 = require_const();
      var enum_1 = require_enum();
      var validation = [
        // number
        limitNumber_1.default,
        multipleOf_1.default,
        // string
        limitLength_1.default,
        pattern_1.default,
        // object
        limitProperties_1.default,
        required_1.default,
        // array
        limitItems_1.default,
        uniqueItems_1.default,
        // any
        { keyword: "type", schemaType: ["string", "array"] },
        { keyword: "nullable", schemaType: "boolean" },
        const_1.default,
        enum_1.default
      ];
      exports.default = validation;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/additionalItems.js
  var require_additionalItems = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/additionalItems.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.validateAdditionalItems = void 0;
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var error = {
        message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
        params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
      };
      var def = {
        keyword: "additionalItems",
        type: "array",
        schemaType: ["boolean", "object"],
        before: "uniqueItems",
        error,
        code(cxt) {
          const { parentSchema, it } = cxt;
          const { items } = parentSchema;
          if (!Array.isArray(items)) {
            (0, util_1.checkStrictMode)(it, '"additionalItems" is ignored when "items" is not an array of schemas');
            return;
          }
          validateAdditionalItems(cxt, items);
        }
      };
      function validateAdditionalItems(cxt, items) {
        const { gen, schema, data, keyword, it } = cxt;
        it.items = true;
        const len = gen.const("len", (0, codegen_1._)`${data}.length`);
        if (schema === false) {
          cxt.setParams({ len: items.length });
          cxt.pass((0, codegen_1._)`${len} <= ${items.length}`);
        } else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
          const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items.length}`);
          gen.if((0, codegen_1.not)(valid), () => validateItems(valid));
          cxt.ok(valid);
        }
        function validateItems(valid) {
          gen.forRange("i", items.length, len, (i) => {
            cxt.subschema({ keyword, dataProp: i, dataPropType: util_1.Type.Num }, valid);
            if (!it.allErrors)
              gen.if((0, codegen_1.not)(valid), () => gen.break());
          });
        }
      }
      exports.validateAdditionalItems = validateAdditionalItems;
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/items.js
  var require_items = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/items.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.validateTuple = void 0;
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var code_1 = require_code2();
      var def = {
        keyword: "items",
        type: "array",
        schemaType: ["object", "array", "boolean"],
        before: "uniqueItems",
        code(cxt) {
          const { schema, it } = cxt;
          if (Array.isArray(schema))
            return validateTuple(cxt, "additionalItems", schema);
          it.items = true;
          if ((0, util_1.alwaysValidSchema)(it, schema))
            return;
          cxt.ok((0, code_1.validateArray)(cxt));
        }
      };
      function validateTuple(cxt, extraItems, schArr = cxt.schema) {
        const { gen, parentSchema, data, keyword, it } = cxt;
        checkStrictTuple(parentSchema);
        if (it.opts.unevaluated && schArr.length && it.items !== true) {
          it.items = util_1.mergeEvaluated.items(gen, schArr.length, it.items);
        }
        const valid = gen.name("valid");
        const len = gen.const("len", (0, codegen_1._)`${data}.length`);
        schArr.forEach((sch, i) => {
          if ((0, util_1.alwaysValidSchema)(it, sch))
            return;
          gen.if((0, codegen_1._)`${len} > ${i}`, () => cxt.subschema({
            keyword,
            schemaProp: i,
            dataProp: i
          }, valid));
          cxt.ok(valid);
        });
        function checkStrictTuple(sch) {
          const { opts, errSchemaPath } = it;
          const l = schArr.length;
          const fullTuple = l === sch.minItems && (l === sch.maxItems || sch[extraItems] === false);
          if (opts.strictTuples && !fullTuple) {
            const msg = `"${keyword}" is ${l}-tuple, but minItems or maxItems/${extraItems} are not specified or different at path "${errSchemaPath}"`;
            (0, util_1.checkStrictMode)(it, msg, opts.strictTuples);
          }
        }
      }
      exports.validateTuple = validateTuple;
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/prefixItems.js
  var require_prefixItems = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/prefixItems.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var items_1 = require_items();
      var def = {
        keyword: "prefixItems",
        type: "array",
        schemaType: ["array"],
        before: "uniqueItems",
        code: (cxt) => (0, items_1.validateTuple)(cxt, "items")
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/items2020.js
  var require_items2020 = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/items2020.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var code_1 = require_code2();
      var additionalItems_1 = require_additionalItems();
      var error = {
        message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
        params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
      };
      var def = {
        keyword: "items",
        type: "array",
        schemaType: ["object", "boolean"],
        before: "uniqueItems",
        error,
        code(cxt) {
          const { schema, parentSchema, it } = cxt;
          const { prefixItems } = parentSchema;
          it.items = true;
          if ((0, util_1.alwaysValidSchema)(it, schema))
            return;
          if (prefixItems)
            (0, additionalItems_1.validateAdditionalItems)(cxt, prefixItems);
          else
            cxt.ok((0, code_1.validateArray)(cxt));
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/contains.js
  var require_contains = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/contains.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var error = {
        message: ({ params: { min, max: max2 } }) => max2 === void 0 ? (0, codegen_1.str)`must contain at least ${min} valid item(s)` : (0, codegen_1.str)`must contain at least ${min} and no more than ${max2} valid item(s)`,
        params: ({ params: { min, max: max2 } }) => max2 === void 0 ? (0, codegen_1._)`{minContains: ${min}}` : (0, codegen_1._)`{minContains: ${min}, maxContains: ${max2}}`
      };
      var def = {
        keyword: "contains",
        type: "array",
        schemaType: ["object", "boolean"],
        before: "uniqueItems",
        trackErrors: true,
        error,
        code(cxt) {
          const { gen, schema, parentSchema, data, it } = cxt;
          let min;
          let max2;
          const { minContains, maxContains } = parentSchema;
          if (it.opts.next) {
            min = minContains === void 0 ? 1 : minContains;
            max2 = maxContains;
          } else {
            min = 1;
          }
          const len = gen.const("len", (0, codegen_1._)`${data}.length`);
          cxt.setParams({ min, max: max2 });
          if (max2 === void 0 && min === 0) {
            (0, util_1.checkStrictMode)(it, `"minContains" == 0 without "maxContains": "contains" keyword ignored`);
            return;
          }
          if (max2 !== void 0 && min > max2) {
            (0, util_1.checkStrictMode)(it, `"minContains" > "maxContains" is always invalid`);
            cxt.fail();
            return;
          }
          if ((0, util_1.alwaysValidSchema)(it, schema)) {
            let cond = (0, codegen_1._)`${len} >= ${min}`;
            if (max2 !== void 0)
              cond = (0, codegen_1._)`${cond} && ${len} <= ${max2}`;
            cxt.pass(cond);
            return;
          }
          it.items = true;
          const valid = gen.name("valid");
          if (max2 === void 0 && min === 1) {
            validateItems(valid, () => gen.if(valid, () => gen.break()));
          } else if (min === 0) {
            gen.let(valid, true);
            if (max2 !== void 0)
              gen.if((0, codegen_1._)`${data}.length > 0`, validateItemsWithCount);
          } else {
            gen.let(valid, false);
            validateItemsWithCount();
          }
          cxt.result(valid, () => cxt.reset());
          function validateItemsWithCount() {
            const schValid = gen.name("_valid");
            const count = gen.let("count", 0);
            validateItems(schValid, () => gen.if(schValid, () => checkLimits(count)));
          }
          function validateItems(_valid, block) {
            gen.forRange("i", 0, len, (i) => {
              cxt.subschema({
                keyword: "contains",
                dataProp: i,
                dataPropType: util_1.Type.Num,
                compositeRule: true
              }, _valid);
              block();
            });
          }
          function checkLimits(count) {
            gen.code((0, codegen_1._)`${count}++`);
            if (max2 === void 0) {
              gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, true).break());
            } else {
              gen.if((0, codegen_1._)`${count} > ${max2}`, () => gen.assign(valid, false).break());
              if (min === 1)
                gen.assign(valid, true);
              else
                gen.if((0, codegen_1._)`${count} >= ${min}`, () => gen.assign(valid, true));
            }
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/dependencies.js
  var require_dependencies = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/dependencies.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.validateSchemaDeps = exports.validatePropertyDeps = exports.error = void 0;
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var code_1 = require_code2();
      exports.error = {
        message: ({ params: { property, depsCount, deps } }) => {
          const property_ies = depsCount === 1 ? "property" : "properties";
          return (0, codegen_1.str)`must have ${property_ies} ${deps} when property ${property} is present`;
        },
        params: ({ params: { property, depsCount, deps, missingProperty } }) => (0, codegen_1._)`{property: ${property},
    missingProperty: ${missingProperty},
    depsCount: ${depsCount},
    deps: ${deps}}`
        // TODO change to reference
      };
      var def = {
        keyword: "dependencies",
        type: "object",
        schemaType: "object",
        error: exports.error,
        code(cxt) {
          const [propDeps, schDeps] = splitDependencies(cxt);
          validatePropertyDeps(cxt, propDeps);
          validateSchemaDeps(cxt, schDeps);
        }
      };
      function splitDependencies({ schema }) {
        const propertyDeps = {};
        const schemaDeps = {};
        for (const key in schema) {
          if (key === "__proto__")
            continue;
          const deps = Array.isArray(schema[key]) ? propertyDeps : schemaDeps;
          deps[key] = schema[key];
        }
        return [propertyDeps, schemaDeps];
      }
      function validatePropertyDeps(cxt, propertyDeps = cxt.schema) {
        const { gen, data, it } = cxt;
        if (Object.keys(propertyDeps).length === 0)
          return;
        const missing = gen.let("missing");
        for (const prop in propertyDeps) {
          const deps = propertyDeps[prop];
          if (deps.length === 0)
            continue;
          const hasProperty = (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties);
          cxt.setParams({
            property: prop,
            depsCount: deps.length,
            deps: deps.join(", ")
          });
          if (it.allErrors) {
            gen.if(hasProperty, () => {
              for (const depProp of deps) {
                (0, code_1.checkReportMissingProp)(cxt, depProp);
              }
            });
          } else {
            gen.if((0, codegen_1._)`${hasProperty} && (${(0, code_1.checkMissingProp)(cxt, deps, missing)})`);
            (0, code_1.reportMissingProp)(cxt, missing);
            gen.else();
          }
        }
      }
      exports.validatePropertyDeps = validatePropertyDeps;
      function validateSchemaDeps(cxt, schemaDeps = cxt.schema) {
        const { gen, data, keyword, it } = cxt;
        const valid = gen.name("valid");
        for (const prop in schemaDeps) {
          if ((0, util_1.alwaysValidSchema)(it, schemaDeps[prop]))
            continue;
          gen.if(
            (0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties),
            () => {
              const schCxt = cxt.subschema({ keyword, schemaProp: prop }, valid);
              cxt.mergeValidEvaluated(schCxt, valid);
            },
            () => gen.var(valid, true)
            // TODO var
          );
          cxt.ok(valid);
        }
      }
      exports.validateSchemaDeps = validateSchemaDeps;
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/propertyNames.js
  var require_propertyNames = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/propertyNames.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var error = {
        message: "property name must be valid",
        params: ({ params }) => (0, codegen_1._)`{propertyName: ${params.propertyName}}`
      };
      var def = {
        keyword: "propertyNames",
        type: "object",
        schemaType: ["object", "boolean"],
        error,
        code(cxt) {
          const { gen, schema, data, it } = cxt;
          if ((0, util_1.alwaysValidSchema)(it, schema))
            return;
          const valid = gen.name("valid");
          gen.forIn("key", data, (key) => {
            cxt.setParams({ propertyName: key });
            cxt.subschema({
              keyword: "propertyNames",
              data: key,
              dataTypes: ["string"],
              propertyName: key,
              compositeRule: true
            }, valid);
            gen.if((0, codegen_1.not)(valid), () => {
              cxt.error(true);
              if (!it.allErrors)
                gen.break();
            });
          });
          cxt.ok(valid);
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js
  var require_additionalProperties = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/additionalProperties.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var code_1 = require_code2();
      var codegen_1 = require_codegen();
      var names_1 = require_names();
      var util_1 = require_util();
      var error = {
        message: "must NOT have additional properties",
        params: ({ params }) => (0, codegen_1._)`{additionalProperty: ${params.additionalProperty}}`
      };
      var def = {
        keyword: "additionalProperties",
        type: ["object"],
        schemaType: ["boolean", "object"],
        allowUndefined: true,
        trackErrors: true,
        error,
        code(cxt) {
          const { gen, schema, parentSchema, data, errsCount, it } = cxt;
          if (!errsCount)
            throw new Error("ajv implementation error");
          const { allErrors, opts } = it;
          it.props = true;
          if (opts.removeAdditional !== "all" && (0, util_1.alwaysValidSchema)(it, schema))
            return;
          const props = (0, code_1.allSchemaProperties)(parentSchema.properties);
          const patProps = (0, code_1.allSchemaProperties)(parentSchema.patternProperties);
          checkAdditionalProperties();
          cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
          function checkAdditionalProperties() {
            gen.forIn("key", data, (key) => {
              if (!props.length && !patProps.length)
                additionalPropertyCode(key);
              else
                gen.if(isAdditional(key), () => additionalPropertyCode(key));
            });
          }
          function isAdditional(key) {
            let definedProp;
            if (props.length > 8) {
              const propsSchema = (0, util_1.schemaRefOrVal)(it, parentSchema.properties, "properties");
              definedProp = (0, code_1.isOwnProperty)(gen, propsSchema, key);
            } else if (props.length) {
              definedProp = (0, codegen_1.or)(...props.map((p) => (0, codegen_1._)`${key} === ${p}`));
            } else {
              definedProp = codegen_1.nil;
            }
            if (patProps.length) {
              definedProp = (0, codegen_1.or)(definedProp, ...patProps.map((p) => (0, codegen_1._)`${(0, code_1.usePattern)(cxt, p)}.test(${key})`));
            }
            return (0, codegen_1.not)(definedProp);
          }
          function deleteAdditional(key) {
            gen.code((0, codegen_1._)`delete ${data}[${key}]`);
          }
          function additionalPropertyCode(key) {
            if (opts.removeAdditional === "all" || opts.removeAdditional && schema === false) {
              deleteAdditional(key);
              return;
            }
            if (schema === false) {
              cxt.setParams({ additionalProperty: key });
              cxt.error();
              if (!allErrors)
                gen.break();
              return;
            }
            if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
              const valid = gen.name("valid");
              if (opts.removeAdditional === "failing") {
                applyAdditionalSchema(key, valid, false);
                gen.if((0, codegen_1.not)(valid), () => {
                  cxt.reset();
                  deleteAdditional(key);
                });
              } else {
                applyAdditionalSchema(key, valid);
                if (!allErrors)
                  gen.if((0, codegen_1.not)(valid), () => gen.break());
              }
            }
          }
          function applyAdditionalSchema(key, valid, errors) {
            const subschema = {
              keyword: "additionalProperties",
              dataProp: key,
              dataPropType: util_1.Type.Str
            };
            if (errors === false) {
              Object.assign(subschema, {
                compositeRule: true,
                createErrors: false,
                allErrors: false
              });
            }
            cxt.subschema(subschema, valid);
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/properties.js
  var require_properties = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/properties.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var validate_1 = require_validate();
      var code_1 = require_code2();
      var util_1 = require_util();
      var additionalProperties_1 = require_additionalProperties();
      var def = {
        keyword: "properties",
        type: "object",
        schemaType: "object",
        code(cxt) {
          const { gen, schema, parentSchema, data, it } = cxt;
          if (it.opts.removeAdditional === "all" && parentSchema.additionalProperties === void 0) {
            additionalProperties_1.default.code(new validate_1.KeywordCxt(it, additionalProperties_1.default, "additionalProperties"));
          }
          const allProps = (0, code_1.allSchemaProperties)(schema);
          for (const prop of allProps) {
            it.definedProperties.add(prop);
          }
          if (it.opts.unevaluated && allProps.length && it.props !== true) {
            it.props = util_1.mergeEvaluated.props(gen, (0, util_1.toHash)(allProps), it.props);
          }
          const properties = allProps.filter((p) => !(0, util_1.alwaysValidSchema)(it, schema[p]));
          if (properties.length === 0)
            return;
          const valid = gen.name("valid");
          for (const prop of properties) {
            if (hasDefault(prop)) {
              applyPropertySchema(prop);
            } else {
              gen.if((0, code_1.propertyInData)(gen, data, prop, it.opts.ownProperties));
              applyPropertySchema(prop);
              if (!it.allErrors)
                gen.else().var(valid, true);
              gen.endIf();
            }
            cxt.it.definedProperties.add(prop);
            cxt.ok(valid);
          }
          function hasDefault(prop) {
            return it.opts.useDefaults && !it.compositeRule && schema[prop].default !== void 0;
          }
          function applyPropertySchema(prop) {
            cxt.subschema({
              keyword: "properties",
              schemaProp: prop,
              dataProp: prop
            }, valid);
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/patternProperties.js
  var require_patternProperties = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/patternProperties.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var code_1 = require_code2();
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var util_2 = require_util();
      var def = {
        keyword: "patternProperties",
        type: "object",
        schemaType: "object",
        code(cxt) {
          const { gen, schema, data, parentSchema, it } = cxt;
          const { opts } = it;
          const patterns = (0, code_1.allSchemaProperties)(schema);
          const alwaysValidPatterns = patterns.filter((p) => (0, util_1.alwaysValidSchema)(it, schema[p]));
          if (patterns.length === 0 || alwaysValidPatterns.length === patterns.length && (!it.opts.unevaluated || it.props === true)) {
            return;
          }
          const checkProperties = opts.strictSchema && !opts.allowMatchingProperties && parentSchema.properties;
          const valid = gen.name("valid");
          if (it.props !== true && !(it.props instanceof codegen_1.Name)) {
            it.props = (0, util_2.evaluatedPropsToName)(gen, it.props);
          }
          const { props } = it;
          validatePatternProperties();
          function validatePatternProperties() {
            for (const pat of patterns) {
              if (checkProperties)
                checkMatchingProperties(pat);
              if (it.allErrors) {
                validateProperties(pat);
              } else {
                gen.var(valid, true);
                validateProperties(pat);
                gen.if(valid);
              }
            }
          }
          function checkMatchingProperties(pat) {
            for (const prop in checkProperties) {
              if (new RegExp(pat).test(prop)) {
                (0, util_1.checkStrictMode)(it, `property ${prop} matches pattern ${pat} (use allowMatchingProperties)`);
              }
            }
          }
          function validateProperties(pat) {
            gen.forIn("key", data, (key) => {
              gen.if((0, codegen_1._)`${(0, code_1.usePattern)(cxt, pat)}.test(${key})`, () => {
                const alwaysValid = alwaysValidPatterns.includes(pat);
                if (!alwaysValid) {
                  cxt.subschema({
                    keyword: "patternProperties",
                    schemaProp: pat,
                    dataProp: key,
                    dataPropType: util_2.Type.Str
                  }, valid);
                }
                if (it.opts.unevaluated && props !== true) {
                  gen.assign((0, codegen_1._)`${props}[${key}]`, true);
                } else if (!alwaysValid && !it.allErrors) {
                  gen.if((0, codegen_1.not)(valid), () => gen.break());
                }
              });
            });
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/not.js
  var require_not = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/not.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var util_1 = require_util();
      var def = {
        keyword: "not",
        schemaType: ["object", "boolean"],
        trackErrors: true,
        code(cxt) {
          const { gen, schema, it } = cxt;
          if ((0, util_1.alwaysValidSchema)(it, schema)) {
            cxt.fail();
            return;
          }
          const valid = gen.name("valid");
          cxt.subschema({
            keyword: "not",
            compositeRule: true,
            createErrors: false,
            allErrors: false
          }, valid);
          cxt.failResult(valid, () => cxt.reset(), () => cxt.error());
        },
        error: { message: "must NOT be valid" }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/anyOf.js
  var require_anyOf = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/anyOf.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var code_1 = require_code2();
      var def = {
        keyword: "anyOf",
        schemaType: "array",
        trackErrors: true,
        code: code_1.validateUnion,
        error: { message: "must match a schema in anyOf" }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/oneOf.js
  var require_oneOf = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/oneOf.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var error = {
        message: "must match exactly one schema in oneOf",
        params: ({ params }) => (0, codegen_1._)`{passingSchemas: ${params.passing}}`
      };
      var def = {
        keyword: "oneOf",
        schemaType: "array",
        trackErrors: true,
        error,
        code(cxt) {
          const { gen, schema, parentSchema, it } = cxt;
          if (!Array.isArray(schema))
            throw new Error("ajv implementation error");
          if (it.opts.discriminator && parentSchema.discriminator)
            return;
          const schArr = schema;
          const valid = gen.let("valid", false);
          const passing = gen.let("passing", null);
          const schValid = gen.name("_valid");
          cxt.setParams({ passing });
          gen.block(validateOneOf);
          cxt.result(valid, () => cxt.reset(), () => cxt.error(true));
          function validateOneOf() {
            schArr.forEach((sch, i) => {
              let schCxt;
              if ((0, util_1.alwaysValidSchema)(it, sch)) {
                gen.var(schValid, true);
              } else {
                schCxt = cxt.subschema({
                  keyword: "oneOf",
                  schemaProp: i,
                  compositeRule: true
                }, schValid);
              }
              if (i > 0) {
                gen.if((0, codegen_1._)`${schValid} && ${valid}`).assign(valid, false).assign(passing, (0, codegen_1._)`[${passing}, ${i}]`).else();
              }
              gen.if(schValid, () => {
                gen.assign(valid, true);
                gen.assign(passing, i);
                if (schCxt)
                  cxt.mergeEvaluated(schCxt, codegen_1.Name);
              });
            });
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/allOf.js
  var require_allOf = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/allOf.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var util_1 = require_util();
      var def = {
        keyword: "allOf",
        schemaType: "array",
        code(cxt) {
          const { gen, schema, it } = cxt;
          if (!Array.isArray(schema))
            throw new Error("ajv implementation error");
          const valid = gen.name("valid");
          schema.forEach((sch, i) => {
            if ((0, util_1.alwaysValidSchema)(it, sch))
              return;
            const schCxt = cxt.subschema({ keyword: "allOf", schemaProp: i }, valid);
            cxt.ok(valid);
            cxt.mergeEvaluated(schCxt);
          });
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/if.js
  var require_if = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/if.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var error = {
        message: ({ params }) => (0, codegen_1.str)`must match "${params.ifClause}" schema`,
        params: ({ params }) => (0, codegen_1._)`{failingKeyword: ${params.ifClause}}`
      };
      var def = {
        keyword: "if",
        schemaType: ["object", "boolean"],
        trackErrors: true,
        error,
        code(cxt) {
          const { gen, parentSchema, it } = cxt;
          if (parentSchema.then === void 0 && parentSchema.else === void 0) {
            (0, util_1.checkStrictMode)(it, '"if" without "then" and "else" is ignored');
          }
          const hasThen = hasSchema(it, "then");
          const hasElse = hasSchema(it, "else");
          if (!hasThen && !hasElse)
            return;
          const valid = gen.let("valid", true);
          const schValid = gen.name("_valid");
          validateIf();
          cxt.reset();
          if (hasThen && hasElse) {
            const ifClause = gen.let("ifClause");
            cxt.setParams({ ifClause });
            gen.if(schValid, validateClause("then", ifClause), validateClause("else", ifClause));
          } else if (hasThen) {
            gen.if(schValid, validateClause("then"));
          } else {
            gen.if((0, codegen_1.not)(schValid), validateClause("else"));
          }
          cxt.pass(valid, () => cxt.error(true));
          function validateIf() {
            const schCxt = cxt.subschema({
              keyword: "if",
              compositeRule: true,
              createErrors: false,
              allErrors: false
            }, schValid);
            cxt.mergeEvaluated(schCxt);
          }
          function validateClause(keyword, ifClause) {
            return () => {
              const schCxt = cxt.subschema({ keyword }, schValid);
              gen.assign(valid, schValid);
              cxt.mergeValidEvaluated(schCxt, valid);
              if (ifClause)
                gen.assign(ifClause, (0, codegen_1._)`${keyword}`);
              else
                cxt.setParams({ ifClause: keyword });
            };
          }
        }
      };
      function hasSchema(it, keyword) {
        const schema = it.schema[keyword];
        return schema !== void 0 && !(0, util_1.alwaysValidSchema)(it, schema);
      }
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/thenElse.js
  var require_thenElse = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/thenElse.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var util_1 = require_util();
      var def = {
        keyword: ["then", "else"],
        schemaType: ["object", "boolean"],
        code({ keyword, parentSchema, it }) {
          if (parentSchema.if === void 0)
            (0, util_1.checkStrictMode)(it, `"${keyword}" without "if" is ignored`);
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/index.js
  var require_applicator = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var additionalItems_1 = require_additionalItems();
      var prefixItems_1 = require_prefixItems();
      var items_1 = require_items();
      var items2020_1 = require_items2020();
      var contains_1 = require_contains();
      var dependencies_1 = require_dependencies();
      var propertyNames_1 = require_propertyNames();
      var additionalProperties_1 = require_additionalProperties();
      var properties_1 = require_properties();
      var patternProperties_1 = require_patternProperties();
      var not_1 = require_not();
      var anyOf_1 = require_anyOf();
      var oneOf_1 = require_oneOf();
      var allOf_1 = require_allOf();
      var if_1 = require_if();
      var thenElse_1 = require_thenElse();
      function getApplicator(draft2020 = false) {
        const applicator = [
          // any
          not_1.default,
          anyOf_1.default,
          oneOf_1.default,
          allOf_1.default,
          if_1.default,
          thenElse_1.default,
          // object
          propertyNames_1.default,
          additionalProperties_1.default,
          dependencies_1.default,
          properties_1.default,
          patternProperties_1.default
        ];
        if (draft2020)
          applicator.push(prefixItems_1.default, items2020_1.default);
        else
          applicator.push(additionalItems_1.default, items_1.default);
        applicator.push(contains_1.default);
        return applicator;
      }
      exports.default = getApplicator;
    }
  });

  // node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js
  var require_dynamicAnchor = __commonJS({
    "node_modules/ajv/dist/vocabularies/dynamic/dynamicAnchor.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.dynamicAnchor = void 0;
      var codegen_1 = require_codegen();
      var names_1 = require_names();
      var compile_1 = require_compile();
      var ref_1 = require_ref();
      var def = {
        keyword: "$dynamicAnchor",
        schemaType: "string",
        code: (cxt) => dynamicAnchor(cxt, cxt.schema)
      };
      function dynamicAnchor(cxt, anchor) {
        const { gen, it } = cxt;
        it.schemaEnv.root.dynamicAnchors[anchor] = true;
        const v = (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`;
        const validate2 = it.errSchemaPath === "#" ? it.validateName : _getValidate(cxt);
        gen.if((0, codegen_1._)`!${v}`, () => gen.assign(v, validate2));
      }
      exports.dynamicAnchor = dynamicAnchor;
      function _getValidate(cxt) {
        const { schemaEnv, schema, self: self2 } = cxt.it;
        const { root, baseId, localRefs, meta } = schemaEnv.root;
        const { schemaId } = self2.opts;
        const sch = new compile_1.SchemaEnv({ schema, schemaId, root, baseId, localRefs, meta });
        compile_1.compileSchema.call(self2, sch);
        return (0, ref_1.getValidate)(cxt, sch);
      }
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js
  var require_dynamicRef = __commonJS({
    "node_modules/ajv/dist/vocabularies/dynamic/dynamicRef.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.dynamicRef = void 0;
      var codegen_1 = require_codegen();
      var names_1 = require_names();
      var ref_1 = require_ref();
      var def = {
        keyword: "$dynamicRef",
        schemaType: "string",
        code: (cxt) => dynamicRef(cxt, cxt.schema)
      };
      function dynamicRef(cxt, ref) {
        const { gen, keyword, it } = cxt;
        if (ref[0] !== "#")
          throw new Error(`"${keyword}" only supports hash fragment reference`);
        const anchor = ref.slice(1);
        if (it.allErrors) {
          _dynamicRef();
        } else {
          const valid = gen.let("valid", false);
          _dynamicRef(valid);
          cxt.ok(valid);
        }
        function _dynamicRef(valid) {
          if (it.schemaEnv.root.dynamicAnchors[anchor]) {
            const v = gen.let("_v", (0, codegen_1._)`${names_1.default.dynamicAnchors}${(0, codegen_1.getProperty)(anchor)}`);
            gen.if(v, _callRef(v, valid), _callRef(it.validateName, valid));
          } else {
            _callRef(it.validateName, valid)();
          }
        }
        function _callRef(validate2, valid) {
          return valid ? () => gen.block(() => {
            (0, ref_1.callRef)(cxt, validate2);
            gen.let(valid, true);
          }) : () => (0, ref_1.callRef)(cxt, validate2);
        }
      }
      exports.dynamicRef = dynamicRef;
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js
  var require_recursiveAnchor = __commonJS({
    "node_modules/ajv/dist/vocabularies/dynamic/recursiveAnchor.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var dynamicAnchor_1 = require_dynamicAnchor();
      var util_1 = require_util();
      var def = {
        keyword: "$recursiveAnchor",
        schemaType: "boolean",
        code(cxt) {
          if (cxt.schema)
            (0, dynamicAnchor_1.dynamicAnchor)(cxt, "");
          else
            (0, util_1.checkStrictMode)(cxt.it, "$recursiveAnchor: false is ignored");
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js
  var require_recursiveRef = __commonJS({
    "node_modules/ajv/dist/vocabularies/dynamic/recursiveRef.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var dynamicRef_1 = require_dynamicRef();
      var def = {
        keyword: "$recursiveRef",
        schemaType: "string",
        code: (cxt) => (0, dynamicRef_1.dynamicRef)(cxt, cxt.schema)
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/dynamic/index.js
  var require_dynamic = __commonJS({
    "node_modules/ajv/dist/vocabularies/dynamic/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var dynamicAnchor_1 = require_dynamicAnchor();
      var dynamicRef_1 = require_dynamicRef();
      var recursiveAnchor_1 = require_recursiveAnchor();
      var recursiveRef_1 = require_recursiveRef();
      var dynamic = [dynamicAnchor_1.default, dynamicRef_1.default, recursiveAnchor_1.default, recursiveRef_1.default];
      exports.default = dynamic;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/dependentRequired.js
  var require_dependentRequired = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/dependentRequired.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var dependencies_1 = require_dependencies();
      var def = {
        keyword: "dependentRequired",
        type: "object",
        schemaType: "object",
        error: dependencies_1.error,
        code: (cxt) => (0, dependencies_1.validatePropertyDeps)(cxt)
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js
  var require_dependentSchemas = __commonJS({
    "node_modules/ajv/dist/vocabularies/applicator/dependentSchemas.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var dependencies_1 = require_dependencies();
      var def = {
        keyword: "dependentSchemas",
        type: "object",
        schemaType: "object",
        code: (cxt) => (0, dependencies_1.validateSchemaDeps)(cxt)
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/validation/limitContains.js
  var require_limitContains = __commonJS({
    "node_modules/ajv/dist/vocabularies/validation/limitContains.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var util_1 = require_util();
      var def = {
        keyword: ["maxContains", "minContains"],
        type: "array",
        schemaType: "number",
        code({ keyword, parentSchema, it }) {
          if (parentSchema.contains === void 0) {
            (0, util_1.checkStrictMode)(it, `"${keyword}" without "contains" is ignored`);
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/next.js
  var require_next = __commonJS({
    "node_modules/ajv/dist/vocabularies/next.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var dependentRequired_1 = require_dependentRequired();
      var dependentSchemas_1 = require_dependentSchemas();
      var limitContains_1 = require_limitContains();
      var next = [dependentRequired_1.default, dependentSchemas_1.default, limitContains_1.default];
      exports.default = next;
    }
  });

  // node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js
  var require_unevaluatedProperties = __commonJS({
    "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedProperties.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var names_1 = require_names();
      var error = {
        message: "must NOT have unevaluated properties",
        params: ({ params }) => (0, codegen_1._)`{unevaluatedProperty: ${params.unevaluatedProperty}}`
      };
      var def = {
        keyword: "unevaluatedProperties",
        type: "object",
        schemaType: ["boolean", "object"],
        trackErrors: true,
        error,
        code(cxt) {
          const { gen, schema, data, errsCount, it } = cxt;
          if (!errsCount)
            throw new Error("ajv implementation error");
          const { allErrors, props } = it;
          if (props instanceof codegen_1.Name) {
            gen.if((0, codegen_1._)`${props} !== true`, () => gen.forIn("key", data, (key) => gen.if(unevaluatedDynamic(props, key), () => unevaluatedPropCode(key))));
          } else if (props !== true) {
            gen.forIn("key", data, (key) => props === void 0 ? unevaluatedPropCode(key) : gen.if(unevaluatedStatic(props, key), () => unevaluatedPropCode(key)));
          }
          it.props = true;
          cxt.ok((0, codegen_1._)`${errsCount} === ${names_1.default.errors}`);
          function unevaluatedPropCode(key) {
            if (schema === false) {
              cxt.setParams({ unevaluatedProperty: key });
              cxt.error();
              if (!allErrors)
                gen.break();
              return;
            }
            if (!(0, util_1.alwaysValidSchema)(it, schema)) {
              const valid = gen.name("valid");
              cxt.subschema({
                keyword: "unevaluatedProperties",
                dataProp: key,
                dataPropType: util_1.Type.Str
              }, valid);
              if (!allErrors)
                gen.if((0, codegen_1.not)(valid), () => gen.break());
            }
          }
          function unevaluatedDynamic(evaluatedProps, key) {
            return (0, codegen_1._)`!${evaluatedProps} || !${evaluatedProps}[${key}]`;
          }
          function unevaluatedStatic(evaluatedProps, key) {
            const ps = [];
            for (const p in evaluatedProps) {
              if (evaluatedProps[p] === true)
                ps.push((0, codegen_1._)`${key} !== ${p}`);
            }
            return (0, codegen_1.and)(...ps);
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js
  var require_unevaluatedItems = __commonJS({
    "node_modules/ajv/dist/vocabularies/unevaluated/unevaluatedItems.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var util_1 = require_util();
      var error = {
        message: ({ params: { len } }) => (0, codegen_1.str)`must NOT have more than ${len} items`,
        params: ({ params: { len } }) => (0, codegen_1._)`{limit: ${len}}`
      };
      var def = {
        keyword: "unevaluatedItems",
        type: "array",
        schemaType: ["boolean", "object"],
        error,
        code(cxt) {
          const { gen, schema, data, it } = cxt;
          const items = it.items || 0;
          if (items === true)
            return;
          const len = gen.const("len", (0, codegen_1._)`${data}.length`);
          if (schema === false) {
            cxt.setParams({ len: items });
            cxt.fail((0, codegen_1._)`${len} > ${items}`);
          } else if (typeof schema == "object" && !(0, util_1.alwaysValidSchema)(it, schema)) {
            const valid = gen.var("valid", (0, codegen_1._)`${len} <= ${items}`);
            gen.if((0, codegen_1.not)(valid), () => validateItems(valid, items));
            cxt.ok(valid);
          }
          it.items = true;
          function validateItems(valid, from) {
            gen.forRange("i", from, len, (i) => {
              cxt.subschema({ keyword: "unevaluatedItems", dataProp: i, dataPropType: util_1.Type.Num }, valid);
              if (!it.allErrors)
                gen.if((0, codegen_1.not)(valid), () => gen.break());
            });
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/unevaluated/index.js
  var require_unevaluated = __commonJS({
    "node_modules/ajv/dist/vocabularies/unevaluated/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var unevaluatedProperties_1 = require_unevaluatedProperties();
      var unevaluatedItems_1 = require_unevaluatedItems();
      var unevaluated = [unevaluatedProperties_1.default, unevaluatedItems_1.default];
      exports.default = unevaluated;
    }
  });

  // node_modules/ajv/dist/vocabularies/format/format.js
  var require_format = __commonJS({
    "node_modules/ajv/dist/vocabularies/format/format.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var error = {
        message: ({ schemaCode }) => (0, codegen_1.str)`must match format "${schemaCode}"`,
        params: ({ schemaCode }) => (0, codegen_1._)`{format: ${schemaCode}}`
      };
      var def = {
        keyword: "format",
        type: ["number", "string"],
        schemaType: "string",
        $data: true,
        error,
        code(cxt, ruleType) {
          const { gen, data, $data, schema, schemaCode, it } = cxt;
          const { opts, errSchemaPath, schemaEnv, self: self2 } = it;
          if (!opts.validateFormats)
            return;
          if ($data)
            validate$DataFormat();
          else
            validateFormat();
          function validate$DataFormat() {
            const fmts = gen.scopeValue("formats", {
              ref: self2.formats,
              code: opts.code.formats
            });
            const fDef = gen.const("fDef", (0, codegen_1._)`${fmts}[${schemaCode}]`);
            const fType = gen.let("fType");
            const format = gen.let("format");
            gen.if((0, codegen_1._)`typeof ${fDef} == "object" && !(${fDef} instanceof RegExp)`, () => gen.assign(fType, (0, codegen_1._)`${fDef}.type || "string"`).assign(format, (0, codegen_1._)`${fDef}.validate`), () => gen.assign(fType, (0, codegen_1._)`"string"`).assign(format, fDef));
            cxt.fail$data((0, codegen_1.or)(unknownFmt(), invalidFmt()));
            function unknownFmt() {
              if (opts.strictSchema === false)
                return codegen_1.nil;
              return (0, codegen_1._)`${schemaCode} && !${format}`;
            }
            function invalidFmt() {
              const callFormat = schemaEnv.$async ? (0, codegen_1._)`(${fDef}.async ? await ${format}(${data}) : ${format}(${data}))` : (0, codegen_1._)`${format}(${data})`;
              const validData = (0, codegen_1._)`(typeof ${format} == "function" ? ${callFormat} : ${format}.test(${data}))`;
              return (0, codegen_1._)`${format} && ${format} !== true && ${fType} === ${ruleType} && !${validData}`;
            }
          }
          function validateFormat() {
            const formatDef = self2.formats[schema];
            if (!formatDef) {
              unknownFormat();
              return;
            }
            if (formatDef === true)
              return;
            const [fmtType, format, fmtRef] = getFormat(formatDef);
            if (fmtType === ruleType)
              cxt.pass(validCondition());
            function unknownFormat() {
              if (opts.strictSchema === false) {
                self2.logger.warn(unknownMsg());
                return;
              }
              throw new Error(unknownMsg());
              function unknownMsg() {
                return `unknown format "${schema}" ignored in schema at path "${errSchemaPath}"`;
              }
            }
            function getFormat(fmtDef) {
              const code = fmtDef instanceof RegExp ? (0, codegen_1.regexpCode)(fmtDef) : opts.code.formats ? (0, codegen_1._)`${opts.code.formats}${(0, codegen_1.getProperty)(schema)}` : void 0;
              const fmt = gen.scopeValue("formats", { key: schema, ref: fmtDef, code });
              if (typeof fmtDef == "object" && !(fmtDef instanceof RegExp)) {
                return [fmtDef.type || "string", fmtDef.validate, (0, codegen_1._)`${fmt}.validate`];
              }
              return ["string", fmtDef, fmt];
            }
            function validCondition() {
              if (typeof formatDef == "object" && !(formatDef instanceof RegExp) && formatDef.async) {
                if (!schemaEnv.$async)
                  throw new Error("async format in sync schema");
                return (0, codegen_1._)`await ${fmtRef}(${data})`;
              }
              return typeof format == "function" ? (0, codegen_1._)`${fmtRef}(${data})` : (0, codegen_1._)`${fmtRef}.test(${data})`;
            }
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/vocabularies/format/index.js
  var require_format2 = __commonJS({
    "node_modules/ajv/dist/vocabularies/format/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var format_1 = require_format();
      var format = [format_1.default];
      exports.default = format;
    }
  });

  // node_modules/ajv/dist/vocabularies/metadata.js
  var require_metadata = __commonJS({
    "node_modules/ajv/dist/vocabularies/metadata.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.contentVocabulary = exports.metadataVocabulary = void 0;
      exports.metadataVocabulary = [
        "title",
        "description",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "examples"
      ];
      exports.contentVocabulary = [
        "contentMediaType",
        "contentEncoding",
        "contentSchema"
      ];
    }
  });

  // node_modules/ajv/dist/vocabularies/draft2020.js
  var require_draft2020 = __commonJS({
    "node_modules/ajv/dist/vocabularies/draft2020.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var core_1 = require_core2();
      var validation_1 = require_validation();
      var applicator_1 = require_applicator();
      var dynamic_1 = require_dynamic();
      var next_1 = require_next();
      var unevaluated_1 = require_unevaluated();
      var format_1 = require_format2();
      var metadata_1 = require_metadata();
      var draft2020Vocabularies = [
        dynamic_1.default,
        core_1.default,
        validation_1.default,
        (0, applicator_1.default)(true),
        format_1.default,
        metadata_1.metadataVocabulary,
        metadata_1.contentVocabulary,
        next_1.default,
        unevaluated_1.default
      ];
      exports.default = draft2020Vocabularies;
    }
  });

  // node_modules/ajv/dist/vocabularies/discriminator/types.js
  var require_types = __commonJS({
    "node_modules/ajv/dist/vocabularies/discriminator/types.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.DiscrError = void 0;
      var DiscrError;
      (function(DiscrError2) {
        DiscrError2["Tag"] = "tag";
        DiscrError2["Mapping"] = "mapping";
      })(DiscrError || (exports.DiscrError = DiscrError = {}));
    }
  });

  // node_modules/ajv/dist/vocabularies/discriminator/index.js
  var require_discriminator = __commonJS({
    "node_modules/ajv/dist/vocabularies/discriminator/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var codegen_1 = require_codegen();
      var types_1 = require_types();
      var compile_1 = require_compile();
      var ref_error_1 = require_ref_error();
      var util_1 = require_util();
      var error = {
        message: ({ params: { discrError, tagName } }) => discrError === types_1.DiscrError.Tag ? `tag "${tagName}" must be string` : `value of tag "${tagName}" must be in oneOf`,
        params: ({ params: { discrError, tag, tagName } }) => (0, codegen_1._)`{error: ${discrError}, tag: ${tagName}, tagValue: ${tag}}`
      };
      var def = {
        keyword: "discriminator",
        type: "object",
        schemaType: "object",
        error,
        code(cxt) {
          const { gen, data, schema, parentSchema, it } = cxt;
          const { oneOf } = parentSchema;
          if (!it.opts.discriminator) {
            throw new Error("discriminator: requires discriminator option");
          }
          const tagName = schema.propertyName;
          if (typeof tagName != "string")
            throw new Error("discriminator: requires propertyName");
          if (schema.mapping)
            throw new Error("discriminator: mapping is not supported");
          if (!oneOf)
            throw new Error("discriminator: requires oneOf keyword");
          const valid = gen.let("valid", false);
          const tag = gen.const("tag", (0, codegen_1._)`${data}${(0, codegen_1.getProperty)(tagName)}`);
          gen.if((0, codegen_1._)`typeof ${tag} == "string"`, () => validateMapping(), () => cxt.error(false, { discrError: types_1.DiscrError.Tag, tag, tagName }));
          cxt.ok(valid);
          function validateMapping() {
            const mapping = getMapping();
            gen.if(false);
            for (const tagValue in mapping) {
              gen.elseIf((0, codegen_1._)`${tag} === ${tagValue}`);
              gen.assign(valid, applyTagSchema(mapping[tagValue]));
            }
            gen.else();
            cxt.error(false, { discrError: types_1.DiscrError.Mapping, tag, tagName });
            gen.endIf();
          }
          function applyTagSchema(schemaProp) {
            const _valid = gen.name("valid");
            const schCxt = cxt.subschema({ keyword: "oneOf", schemaProp }, _valid);
            cxt.mergeEvaluated(schCxt, codegen_1.Name);
            return _valid;
          }
          function getMapping() {
            var _a2;
            const oneOfMapping = {};
            const topRequired = hasRequired(parentSchema);
            let tagRequired = true;
            for (let i = 0; i < oneOf.length; i++) {
              let sch = oneOf[i];
              if ((sch === null || sch === void 0 ? void 0 : sch.$ref) && !(0, util_1.schemaHasRulesButRef)(sch, it.self.RULES)) {
                const ref = sch.$ref;
                sch = compile_1.resolveRef.call(it.self, it.schemaEnv.root, it.baseId, ref);
                if (sch instanceof compile_1.SchemaEnv)
                  sch = sch.schema;
                if (sch === void 0)
                  throw new ref_error_1.default(it.opts.uriResolver, it.baseId, ref);
              }
              const propSch = (_a2 = sch === null || sch === void 0 ? void 0 : sch.properties) === null || _a2 === void 0 ? void 0 : _a2[tagName];
              if (typeof propSch != "object") {
                throw new Error(`discriminator: oneOf subschemas (or referenced schemas) must have "properties/${tagName}"`);
              }
              tagRequired = tagRequired && (topRequired || hasRequired(sch));
              addMappings(propSch, i);
            }
            if (!tagRequired)
              throw new Error(`discriminator: "${tagName}" must be required`);
            return oneOfMapping;
            function hasRequired({ required }) {
              return Array.isArray(required) && required.includes(tagName);
            }
            function addMappings(sch, i) {
              if (sch.const) {
                addMapping(sch.const, i);
              } else if (sch.enum) {
                for (const tagValue of sch.enum) {
                  addMapping(tagValue, i);
                }
              } else {
                throw new Error(`discriminator: "properties/${tagName}" must have "const" or "enum"`);
              }
            }
            function addMapping(tagValue, i) {
              if (typeof tagValue != "string" || tagValue in oneOfMapping) {
                throw new Error(`discriminator: "${tagName}" values must be unique strings`);
              }
              oneOfMapping[tagValue] = i;
            }
          }
        }
      };
      exports.default = def;
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/schema.json
  var require_schema = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/schema.json"(exports, module) {
      module.exports = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://json-schema.org/draft/2020-12/schema",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/core": true,
          "https://json-schema.org/draft/2020-12/vocab/applicator": true,
          "https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
          "https://json-schema.org/draft/2020-12/vocab/validation": true,
          "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
          "https://json-schema.org/draft/2020-12/vocab/format-annotation": true,
          "https://json-schema.org/draft/2020-12/vocab/content": true
        },
        $dynamicAnchor: "meta",
        title: "Core and Validation specifications meta-schema",
        allOf: [
          { $ref: "meta/core" },
          { $ref: "meta/applicator" },
          { $ref: "meta/unevaluated" },
          { $ref: "meta/validation" },
          { $ref: "meta/meta-data" },
          { $ref: "meta/format-annotation" },
          { $ref: "meta/content" }
        ],
        type: ["object", "boolean"],
        $comment: "This meta-schema also defines keywords that have appeared in previous drafts in order to prevent incompatible extensions as they remain in common use.",
        properties: {
          definitions: {
            $comment: '"definitions" has been replaced by "$defs".',
            type: "object",
            additionalProperties: { $dynamicRef: "#meta" },
            deprecated: true,
            default: {}
          },
          dependencies: {
            $comment: '"dependencies" has been split and replaced by "dependentSchemas" and "dependentRequired" in order to serve their differing semantics.',
            type: "object",
            additionalProperties: {
              anyOf: [{ $dynamicRef: "#meta" }, { $ref: "meta/validation#/$defs/stringArray" }]
            },
            deprecated: true,
            default: {}
          },
          $recursiveAnchor: {
            $comment: '"$recursiveAnchor" has been replaced by "$dynamicAnchor".',
            $ref: "meta/core#/$defs/anchorString",
            deprecated: true
          },
          $recursiveRef: {
            $comment: '"$recursiveRef" has been replaced by "$dynamicRef".',
            $ref: "meta/core#/$defs/uriReferenceString",
            deprecated: true
          }
        }
      };
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json
  var require_applicator2 = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/meta/applicator.json"(exports, module) {
      module.exports = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://json-schema.org/draft/2020-12/meta/applicator",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/applicator": true
        },
        $dynamicAnchor: "meta",
        title: "Applicator vocabulary meta-schema",
        type: ["object", "boolean"],
        properties: {
          prefixItems: { $ref: "#/$defs/schemaArray" },
          items: { $dynamicRef: "#meta" },
          contains: { $dynamicRef: "#meta" },
          additionalProperties: { $dynamicRef: "#meta" },
          properties: {
            type: "object",
            additionalProperties: { $dynamicRef: "#meta" },
            default: {}
          },
          patternProperties: {
            type: "object",
            additionalProperties: { $dynamicRef: "#meta" },
            propertyNames: { format: "regex" },
            default: {}
          },
          dependentSchemas: {
            type: "object",
            additionalProperties: { $dynamicRef: "#meta" },
            default: {}
          },
          propertyNames: { $dynamicRef: "#meta" },
          if: { $dynamicRef: "#meta" },
          then: { $dynamicRef: "#meta" },
          else: { $dynamicRef: "#meta" },
          allOf: { $ref: "#/$defs/schemaArray" },
          anyOf: { $ref: "#/$defs/schemaArray" },
          oneOf: { $ref: "#/$defs/schemaArray" },
          not: { $dynamicRef: "#meta" }
        },
        $defs: {
          schemaArray: {
            type: "array",
            minItems: 1,
            items: { $dynamicRef: "#meta" }
          }
        }
      };
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json
  var require_unevaluated2 = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/meta/unevaluated.json"(exports, module) {
      module.exports = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://json-schema.org/draft/2020-12/meta/unevaluated",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/unevaluated": true
        },
        $dynamicAnchor: "meta",
        title: "Unevaluated applicator vocabulary meta-schema",
        type: ["object", "boolean"],
        properties: {
          unevaluatedItems: { $dynamicRef: "#meta" },
          unevaluatedProperties: { $dynamicRef: "#meta" }
        }
      };
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json
  var require_content = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/meta/content.json"(exports, module) {
      module.exports = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://json-schema.org/draft/2020-12/meta/content",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/content": true
        },
        $dynamicAnchor: "meta",
        title: "Content vocabulary meta-schema",
        type: ["object", "boolean"],
        properties: {
          contentEncoding: { type: "string" },
          contentMediaType: { type: "string" },
          contentSchema: { $dynamicRef: "#meta" }
        }
      };
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json
  var require_core3 = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/meta/core.json"(exports, module) {
      module.exports = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://json-schema.org/draft/2020-12/meta/core",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/core": true
        },
        $dynamicAnchor: "meta",
        title: "Core vocabulary meta-schema",
        type: ["object", "boolean"],
        properties: {
          $id: {
            $ref: "#/$defs/uriReferenceString",
            $comment: "Non-empty fragments not allowed.",
            pattern: "^[^#]*#?$"
          },
          $schema: { $ref: "#/$defs/uriString" },
          $ref: { $ref: "#/$defs/uriReferenceString" },
          $anchor: { $ref: "#/$defs/anchorString" },
          $dynamicRef: { $ref: "#/$defs/uriReferenceString" },
          $dynamicAnchor: { $ref: "#/$defs/anchorString" },
          $vocabulary: {
            type: "object",
            propertyNames: { $ref: "#/$defs/uriString" },
            additionalProperties: {
              type: "boolean"
            }
          },
          $comment: {
            type: "string"
          },
          $defs: {
            type: "object",
            additionalProperties: { $dynamicRef: "#meta" }
          }
        },
        $defs: {
          anchorString: {
            type: "string",
            pattern: "^[A-Za-z_][-A-Za-z0-9._]*$"
          },
          uriString: {
            type: "string",
            format: "uri"
          },
          uriReferenceString: {
            type: "string",
            format: "uri-reference"
          }
        }
      };
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json
  var require_format_annotation = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/meta/format-annotation.json"(exports, module) {
      module.exports = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://json-schema.org/draft/2020-12/meta/format-annotation",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/format-annotation": true
        },
        $dynamicAnchor: "meta",
        title: "Format vocabulary meta-schema for annotation results",
        type: ["object", "boolean"],
        properties: {
          format: { type: "string" }
        }
      };
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json
  var require_meta_data = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/meta/meta-data.json"(exports, module) {
      module.exports = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://json-schema.org/draft/2020-12/meta/meta-data",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/meta-data": true
        },
        $dynamicAnchor: "meta",
        title: "Meta-data vocabulary meta-schema",
        type: ["object", "boolean"],
        properties: {
          title: {
            type: "string"
          },
          description: {
            type: "string"
          },
          default: true,
          deprecated: {
            type: "boolean",
            default: false
          },
          readOnly: {
            type: "boolean",
            default: false
          },
          writeOnly: {
            type: "boolean",
            default: false
          },
          examples: {
            type: "array",
            items: true
          }
        }
      };
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json
  var require_validation2 = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/meta/validation.json"(exports, module) {
      module.exports = {
        $schema: "https://json-schema.org/draft/2020-12/schema",
        $id: "https://json-schema.org/draft/2020-12/meta/validation",
        $vocabulary: {
          "https://json-schema.org/draft/2020-12/vocab/validation": true
        },
        $dynamicAnchor: "meta",
        title: "Validation vocabulary meta-schema",
        type: ["object", "boolean"],
        properties: {
          type: {
            anyOf: [
              { $ref: "#/$defs/simpleTypes" },
              {
                type: "array",
                items: { $ref: "#/$defs/simpleTypes" },
                minItems: 1,
                uniqueItems: true
              }
            ]
          },
          const: true,
          enum: {
            type: "array",
            items: true
          },
          multipleOf: {
            type: "number",
            exclusiveMinimum: 0
          },
          maximum: {
            type: "number"
          },
          exclusiveMaximum: {
            type: "number"
          },
          minimum: {
            type: "number"
          },
          exclusiveMinimum: {
            type: "number"
          },
          maxLength: { $ref: "#/$defs/nonNegativeInteger" },
          minLength: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
          pattern: {
            type: "string",
            format: "regex"
          },
          maxItems: { $ref: "#/$defs/nonNegativeInteger" },
          minItems: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
          uniqueItems: {
            type: "boolean",
            default: false
          },
          maxContains: { $ref: "#/$defs/nonNegativeInteger" },
          minContains: {
            $ref: "#/$defs/nonNegativeInteger",
            default: 1
          },
          maxProperties: { $ref: "#/$defs/nonNegativeInteger" },
          minProperties: { $ref: "#/$defs/nonNegativeIntegerDefault0" },
          required: { $ref: "#/$defs/stringArray" },
          dependentRequired: {
            type: "object",
            additionalProperties: {
              $ref: "#/$defs/stringArray"
            }
          }
        },
        $defs: {
          nonNegativeInteger: {
            type: "integer",
            minimum: 0
          },
          nonNegativeIntegerDefault0: {
            $ref: "#/$defs/nonNegativeInteger",
            default: 0
          },
          simpleTypes: {
            enum: ["array", "boolean", "integer", "null", "number", "object", "string"]
          },
          stringArray: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            default: []
          }
        }
      };
    }
  });

  // node_modules/ajv/dist/refs/json-schema-2020-12/index.js
  var require_json_schema_2020_12 = __commonJS({
    "node_modules/ajv/dist/refs/json-schema-2020-12/index.js"(exports) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      var metaSchema = require_schema();
      var applicator = require_applicator2();
      var unevaluated = require_unevaluated2();
      var content = require_content();
      var core = require_core3();
      var format = require_format_annotation();
      var metadata = require_meta_data();
      var validation = require_validation2();
      var META_SUPPORT_DATA = ["/properties"];
      function addMetaSchema2020($data) {
        ;
        [
          metaSchema,
          applicator,
          unevaluated,
          content,
          core,
          with$data(this, format),
          metadata,
          with$data(this, validation)
        ].forEach((sch) => this.addMetaSchema(sch, void 0, false));
        return this;
        function with$data(ajv, sch) {
          return $data ? ajv.$dataMetaSchema(sch, META_SUPPORT_DATA) : sch;
        }
      }
      exports.default = addMetaSchema2020;
    }
  });

  // node_modules/ajv/dist/2020.js
  var require__ = __commonJS({
    "node_modules/ajv/dist/2020.js"(exports, module) {
      "use strict";
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.MissingRefError = exports.ValidationError = exports.CodeGen = exports.Name = exports.nil = exports.stringify = exports.str = exports._ = exports.KeywordCxt = exports.Ajv2020 = void 0;
      var core_1 = require_core();
      var draft2020_1 = require_draft2020();
      var discriminator_1 = require_discriminator();
      var json_schema_2020_12_1 = require_json_schema_2020_12();
      var META_SCHEMA_ID = "https://json-schema.org/draft/2020-12/schema";
      var Ajv20202 = class extends core_1.default {
        constructor(opts = {}) {
          super({
            ...opts,
            dynamicRef: true,
            next: true,
            unevaluated: true
          });
        }
        _addVocabularies() {
          super._addVocabularies();
          draft2020_1.default.forEach((v) => this.addVocabulary(v));
          if (this.opts.discriminator)
            this.addKeyword(discriminator_1.default);
        }
        _addDefaultMetaSchema() {
          super._addDefaultMetaSchema();
          const { $data, meta } = this.opts;
          if (!meta)
            return;
          json_schema_2020_12_1.default.call(this, $data);
          this.refs["http://json-schema.org/schema"] = META_SCHEMA_ID;
        }
        defaultMeta() {
          return this.opts.defaultMeta = super.defaultMeta() || (this.getSchema(META_SCHEMA_ID) ? META_SCHEMA_ID : void 0);
        }
      };
      exports.Ajv2020 = Ajv20202;
      module.exports = exports = Ajv20202;
      module.exports.Ajv2020 = Ajv20202;
      Object.defineProperty(exports, "__esModule", { value: true });
      exports.default = Ajv20202;
      var validate_1 = require_validate();
      Object.defineProperty(exports, "KeywordCxt", { enumerable: true, get: function() {
        return validate_1.KeywordCxt;
      } });
      var codegen_1 = require_codegen();
      Object.defineProperty(exports, "_", { enumerable: true, get: function() {
        return codegen_1._;
      } });
      Object.defineProperty(exports, "str", { enumerable: true, get: function() {
        return codegen_1.str;
      } });
      Object.defineProperty(exports, "stringify", { enumerable: true, get: function() {
        return codegen_1.stringify;
      } });
      Object.defineProperty(exports, "nil", { enumerable: true, get: function() {
        return codegen_1.nil;
      } });
      Object.defineProperty(exports, "Name", { enumerable: true, get: function() {
        return codegen_1.Name;
      } });
      Object.defineProperty(exports, "CodeGen", { enumerable: true, get: function() {
        return codegen_1.CodeGen;
      } });
      var validation_error_1 = require_validation_error();
      Object.defineProperty(exports, "ValidationError", { enumerable: true, get: function() {
        return validation_error_1.default;
      } });
      var ref_error_1 = require_ref_error();
      Object.defineProperty(exports, "MissingRefError", { enumerable: true, get: function() {
        return ref_error_1.default;
      } });
    }
  });

  // node_modules/papaparse/papaparse.min.js
  var require_papaparse_min = __commonJS({
    "node_modules/papaparse/papaparse.min.js"(exports, module) {
      ((e, t) => {
        "function" == typeof define && define.amd ? define([], t) : "object" == typeof module && "undefined" != typeof exports ? module.exports = t() : e.Papa = t();
      })(exports, function r() {
        var n = "undefined" != typeof self ? self : "undefined" != typeof window ? window : void 0 !== n ? n : {};
        var s = !n.document && !!n.postMessage, a = n.IS_PAPA_WORKER || false, o = {}, h2 = 0, w = {};
        function q(e) {
          return 65279 === e.charCodeAt(0) ? e.slice(1) : e;
        }
        function u(e) {
          this._handle = null, this._finished = false, this._completed = false, this._halted = false, this._input = null, this._baseIndex = 0, this._partialLine = "", this._rowCount = 0, this._start = 0, this._nextChunk = null, this.isFirstChunk = true, this._completeResults = { data: [], errors: [], meta: {} }, function(e2) {
            var t = E(e2);
            t.chunkSize = parseInt(t.chunkSize), e2.step || e2.chunk || (t.chunkSize = null);
            this._handle = new i(t), (this._handle.streamer = this)._config = t;
          }.call(this, e), this.parseChunk = function(t, e2) {
            var i2 = parseInt(this._config.skipFirstNLines) || 0;
            if (this.isFirstChunk && 0 < i2) {
              let e3 = this._config.newline;
              e3 || (r2 = this._config.quoteChar || '"', e3 = this._handle.guessLineEndings(t, r2)), t = [...t.split(e3).slice(i2)].join(e3);
            }
            this.isFirstChunk && U(this._config.beforeFirstChunk) && void 0 !== (r2 = this._config.beforeFirstChunk(t)) && (t = r2), this.isFirstChunk = false, this._halted = false;
            var i2 = this._partialLine + t, r2 = (this._partialLine = "", this._handle.parse(i2, this._baseIndex, !this._finished));
            if (!this._handle.paused() && !this._handle.aborted()) {
              t = r2.meta.cursor, i2 = (this._finished || (this._partialLine = i2.substring(t - this._baseIndex), this._baseIndex = t), r2 && r2.data && (this._rowCount += r2.data.length), this._finished || this._config.preview && this._rowCount >= this._config.preview);
              if (a) n.postMessage({ results: r2, workerId: w.WORKER_ID, finished: i2 });
              else if (U(this._config.chunk) && !e2) {
                if (this._config.chunk(r2, this._handle), this._handle.paused() || this._handle.aborted()) return void (this._halted = true);
                this._completeResults = r2 = void 0;
              }
              return this._config.step || this._config.chunk || (this._completeResults.data = this._completeResults.data.concat(r2.data), this._completeResults.errors = this._completeResults.errors.concat(r2.errors), this._completeResults.meta = r2.meta), this._completed || !i2 || !U(this._config.complete) || r2 && r2.meta.aborted || (this._config.complete(this._completeResults, this._input), this._completed = true), i2 || r2 && r2.meta.paused || this._nextChunk(), r2;
            }
            this._halted = true;
          }, this._sendError = function(e2) {
            U(this._config.error) ? this._config.error(e2) : a && this._config.error && n.postMessage({ workerId: w.WORKER_ID, error: e2, finished: false });
          };
        }
        function d(e) {
          var r2;
          (e = e || {}).chunkSize || (e.chunkSize = w.RemoteChunkSize), u.call(this, e), this._nextChunk = s ? function() {
            this._readChunk(), this._chunkLoaded();
          } : function() {
            this._readChunk();
          }, this.stream = function(e2) {
            this._input = e2, this._nextChunk();
          }, this._readChunk = function() {
            if (this._finished) this._chunkLoaded();
            else {
              if (r2 = new XMLHttpRequest(), this._config.withCredentials && (r2.withCredentials = this._config.withCredentials), s || (r2.onload = m(this._chunkLoaded, this), r2.onerror = m(this._chunkError, this)), r2.ontimeout = m(this._chunkTimeout, this), r2.open(this._config.downloadRequestBody ? "POST" : "GET", this._input, !s), this._config.downloadTimeout && !s && (r2.timeout = this._config.downloadTimeout), this._config.downloadRequestHeaders) {
                var e2, t = this._config.downloadRequestHeaders;
                for (e2 in t) r2.setRequestHeader(e2, t[e2]);
              }
              var i2;
              this._config.chunkSize && (i2 = this._start + this._config.chunkSize - 1, r2.setRequestHeader("Range", "bytes=" + this._start + "-" + i2));
              try {
                r2.send(this._config.downloadRequestBody);
              } catch (e3) {
                this._chunkError(e3.message);
              }
              s && 0 === r2.status && this._chunkError();
            }
          }, this._chunkLoaded = function() {
            4 === r2.readyState && (r2.status < 200 || 400 <= r2.status ? this._chunkError() : (this._start += this._config.chunkSize || r2.responseText.length, this._finished = !this._config.chunkSize || this._start >= ((e2) => null !== (e2 = e2.getResponseHeader("Content-Range")) ? parseInt(e2.substring(e2.lastIndexOf("/") + 1)) : -1)(r2), this.parseChunk(r2.responseText)));
          }, this._chunkError = function(e2) {
            e2 = r2.statusText || e2;
            this._sendError(new Error(e2));
          }, this._chunkTimeout = function() {
            this._chunkError("Request timed out after " + this._config.downloadTimeout + "ms");
          };
        }
        function l(e) {
          (e = e || {}).chunkSize || (e.chunkSize = w.LocalChunkSize), u.call(this, e);
          var i2, r2, n2 = "undefined" != typeof FileReader;
          this.stream = function(e2) {
            this._input = e2, r2 = e2.slice || e2.webkitSlice || e2.mozSlice, n2 ? ((i2 = new FileReader()).onload = m(this._chunkLoaded, this), i2.onerror = m(this._chunkError, this)) : i2 = new FileReaderSync(), this._nextChunk();
          }, this._nextChunk = function() {
            this._finished || this._config.preview && !(this._rowCount < this._config.preview) || this._readChunk();
          }, this._readChunk = function() {
            var e2 = this._input, t = (this._config.chunkSize && (t = Math.min(this._start + this._config.chunkSize, this._input.size), e2 = r2.call(e2, this._start, t)), i2.readAsText(e2, this._config.encoding));
            n2 || this._chunkLoaded({ target: { result: t } });
          }, this._chunkLoaded = function(e2) {
            this._start += this._config.chunkSize, this._finished = !this._config.chunkSize || this._start >= this._input.size, this.parseChunk(e2.target.result);
          }, this._chunkError = function() {
            this._sendError(i2.error);
          };
        }
        function f(e) {
          var i2;
          u.call(this, e = e || {}), this.stream = function(e2) {
            return i2 = e2, this._nextChunk();
          }, this._nextChunk = function() {
            var e2, t;
            if (!this._finished) return e2 = this._config.chunkSize, i2 = e2 ? (t = i2.substring(0, e2), i2.substring(e2)) : (t = i2, ""), this._finished = !i2, this.parseChunk(t);
          };
        }
        function c(e) {
          u.call(this, e = e || {});
          var t = [], i2 = true, r2 = false;
          this.pause = function() {
            u.prototype.pause.apply(this, arguments), this._input.pause();
          }, this.resume = function() {
            u.prototype.resume.apply(this, arguments), this._input.resume();
          }, this.stream = function(e2) {
            this._input = e2, this._input.on("data", this._streamData), this._input.on("end", this._streamEnd), this._input.on("error", this._streamError);
          }, this._checkIsFinished = function() {
            r2 && 1 === t.length && (this._finished = true);
          }, this._nextChunk = function() {
            this._checkIsFinished(), t.length ? this.parseChunk(t.shift()) : i2 = true;
          }, this._streamData = m(function(e2) {
            try {
              t.push("string" == typeof e2 ? e2 : e2.toString(this._config.encoding)), i2 && (i2 = false, this._checkIsFinished(), this.parseChunk(t.shift()));
            } catch (e3) {
              this._streamError(e3);
            }
          }, this), this._streamError = m(function(e2) {
            this._streamCleanUp(), this._sendError(e2);
          }, this), this._streamEnd = m(function() {
            this._streamCleanUp(), r2 = true, this._streamData("");
          }, this), this._streamCleanUp = m(function() {
            this._input.removeListener("data", this._streamData), this._input.removeListener("end", this._streamEnd), this._input.removeListener("error", this._streamError);
          }, this);
        }
        function i(m2) {
          var n2, s2, a2, t, o2 = Math.pow(2, 53), h3 = -o2, u2 = /^\s*-?(\d+\.?|\.\d+|\d+\.\d+)([eE][-+]?\d+)?\s*$/, d2 = /^((\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d+([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z))|(\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d([+-][0-2]\d:[0-5]\d|Z)))$/, i2 = this, r2 = 0, l2 = 0, f2 = false, e = false, c2 = [], p2 = { data: [], errors: [], meta: {} };
          function y(e2) {
            return "greedy" === m2.skipEmptyLines ? "" === e2.join("").trim() : 1 === e2.length && 0 === e2[0].length;
          }
          function _2() {
            if (p2 && a2 && (k("Delimiter", "UndetectableDelimiter", "Unable to auto-detect delimiting character; defaulted to '" + w.DefaultDelimiter + "'"), a2 = false), m2.skipEmptyLines && (p2.data = p2.data.filter(function(e3) {
              return !y(e3);
            })), g2()) {
              let t3 = function(e3) {
                c2.push(e3);
              };
              var t2 = t3;
              if (p2) if (Array.isArray(p2.data[0])) {
                for (var e2 = 0; g2() && e2 < p2.data.length; e2++) p2.data[e2].forEach(t3);
                p2.data.splice(0, 1);
              } else p2.data.forEach(t3);
            }
            function i3(e3, t3) {
              for (var i4 = m2.header ? {} : [], r4 = 0; r4 < e3.length; r4++) {
                var n3 = r4, s3 = e3[r4], s3 = ((e4, t4) => ((e5) => (m2.dynamicTypingFunction && void 0 === m2.dynamicTyping[e5] && (m2.dynamicTyping[e5] = m2.dynamicTypingFunction(e5)), true === (m2.dynamicTyping[e5] || m2.dynamicTyping)))(e4) ? "true" === t4 || "TRUE" === t4 || "false" !== t4 && "FALSE" !== t4 && (((e5) => {
                  if (u2.test(e5)) {
                    e5 = parseFloat(e5);
                    if (h3 < e5 && e5 < o2) return 1;
                  }
                })(t4) ? parseFloat(t4) : d2.test(t4) ? new Date(t4) : "" === t4 ? null : t4) : t4)(n3 = m2.header ? r4 >= c2.length ? "__parsed_extra" : c2[r4] : n3, s3 = m2.transform ? m2.transform(s3, n3) : s3);
                "__parsed_extra" === n3 ? (i4[n3] = i4[n3] || [], i4[n3].push(s3)) : i4[n3] = s3;
              }
              return m2.header && (r4 > c2.length ? k("FieldMismatch", "TooManyFields", "Too many fields: expected " + c2.length + " fields but parsed " + r4, l2 + t3) : r4 < c2.length && k("FieldMismatch", "TooFewFields", "Too few fields: expected " + c2.length + " fields but parsed " + r4, l2 + t3)), i4;
            }
            var r3;
            p2 && (m2.header || m2.dynamicTyping || m2.transform) && (r3 = 1, !p2.data.length || Array.isArray(p2.data[0]) ? (p2.data = p2.data.map(i3), r3 = p2.data.length) : p2.data = i3(p2.data, 0), m2.header && p2.meta && (p2.meta.fields = c2), l2 += r3);
          }
          function g2() {
            return m2.header && 0 === c2.length;
          }
          function k(e2, t2, i3, r3) {
            e2 = { type: e2, code: t2, message: i3 };
            void 0 !== r3 && (e2.row = r3), p2.errors.push(e2);
          }
          U(m2.step) && (t = m2.step, m2.step = function(e2) {
            p2 = e2, g2() ? _2() : (_2(), 0 !== p2.data.length && (r2 += e2.data.length, m2.preview && r2 > m2.preview ? s2.abort() : (p2.data = p2.data[0], t(p2, i2))));
          }), this.parse = function(e2, t2, i3) {
            var r3 = m2.quoteChar || '"', r3 = (m2.newline || (m2.newline = this.guessLineEndings(e2, r3)), a2 = false, m2.delimiter ? U(m2.delimiter) && (m2.delimiter = m2.delimiter(e2), p2.meta.delimiter = m2.delimiter) : ((r3 = ((e3, t3, i4, r4, n3) => {
              var s3, a3, o3, h4;
              n3 = n3 || [",", "	", "|", ";", w.RECORD_SEP, w.UNIT_SEP];
              for (var u3 = 0; u3 < n3.length; u3++) {
                for (var d3, l3 = n3[u3], f3 = 0, c3 = 0, p3 = 0, _3 = (o3 = void 0, new b({ comments: r4, delimiter: l3, newline: t3, preview: 10 }).parse(e3)), g3 = 0; g3 < _3.data.length; g3++) i4 && y(_3.data[g3]) ? p3++ : (d3 = _3.data[g3].length, c3 += d3, void 0 === o3 ? o3 = d3 : 0 < d3 && (f3 += Math.abs(d3 - o3), o3 = d3));
                0 < _3.data.length && (c3 /= _3.data.length - p3), 1.99 < c3 && (void 0 === a3 || f3 < a3 || f3 === a3 && h4 < c3) && (a3 = f3, s3 = l3, h4 = c3);
              }
              return { successful: !!(m2.delimiter = s3), bestDelimiter: s3 };
            })(e2, m2.newline, m2.skipEmptyLines, m2.comments, m2.delimitersToGuess)).successful ? m2.delimiter = r3.bestDelimiter : (a2 = true, m2.delimiter = w.DefaultDelimiter), p2.meta.delimiter = m2.delimiter), E(m2));
            return r3.header = g2(), m2.preview && m2.header && r3.preview++, n2 = e2, s2 = new b(r3), p2 = s2.parse(n2, t2, i3), _2(), f2 ? { meta: { paused: true } } : p2 || { meta: { paused: false } };
          }, this.paused = function() {
            return f2;
          }, this.pause = function() {
            f2 = true, s2.abort(), n2 = U(m2.chunk) ? "" : n2.substring(s2.getCharIndex());
          }, this.resume = function() {
            i2.streamer._halted ? (f2 = false, i2.streamer.parseChunk(n2, true)) : setTimeout(i2.resume, 3);
          }, this.aborted = function() {
            return e;
          }, this.abort = function() {
            e = true, s2.abort(), p2.meta.aborted = true, U(m2.complete) && m2.complete(p2), n2 = "";
          }, this.guessLineEndings = function(e2, t2) {
            e2 = e2.substring(0, 1048576);
            var t2 = new RegExp(P(t2) + "([^]*?)" + P(t2), "gm"), i3 = (e2 = e2.replace(t2, "")).split("\r"), t2 = e2.split("\n"), e2 = 1 < t2.length && t2[0].length < i3[0].length;
            if (1 === i3.length || e2) return "\n";
            for (var r3 = 0, n3 = 0; n3 < i3.length; n3++) "\n" === i3[n3][0] && r3++;
            return r3 >= i3.length / 2 ? "\r\n" : "\r";
          };
        }
        function P(e) {
          return e.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
        }
        function b(C) {
          var S = (C = C || {}).delimiter, O = C.newline, x = C.comments, T = C.step, I = C.preview, A = C.fastMode, D = null, L = false, F = null == C.quoteChar ? '"' : C.quoteChar, z = F;
          if (void 0 !== C.escapeChar && (z = C.escapeChar), ("string" != typeof S || -1 < w.BAD_DELIMITERS.indexOf(S)) && (S = ","), x === S) throw new Error("Comment character same as delimiter");
          true === x ? x = "#" : ("string" != typeof x || -1 < w.BAD_DELIMITERS.indexOf(x)) && (x = false), "\n" !== O && "\r" !== O && "\r\n" !== O && (O = "\n");
          var M = 0, j = false;
          this.parse = function(i2, t, r2) {
            if ("string" != typeof i2) throw new Error("Input must be a string");
            var n2 = i2.length, e = S.length, s2 = O.length, a2 = x.length, o2 = U(T), h3 = [], u2 = [], d2 = [], l2 = M = 0;
            if (!i2) return v();
            if (A || false !== A && -1 === i2.indexOf(F)) {
              for (var f2 = i2.split(O), c2 = 0; c2 < f2.length; c2++) {
                if (d2 = f2[c2], M += d2.length, c2 !== f2.length - 1) M += O.length;
                else if (r2) return v();
                if (!x || d2.substring(0, a2) !== x) {
                  if (o2) {
                    if (h3 = [], k(d2.split(S)), R(), j) return v();
                  } else k(d2.split(S));
                  if (I && I <= c2) return h3 = h3.slice(0, I), v(true);
                }
              }
              return v();
            }
            for (var p2 = i2.indexOf(S, M), _2 = i2.indexOf(O, M), g2 = new RegExp(P(z) + P(F), "g"), m2 = i2.indexOf(F, M); ; ) if (i2[M] === F) for (m2 = M, M++; ; ) {
              if (-1 === (m2 = i2.indexOf(F, m2 + 1))) return r2 || u2.push({ type: "Quotes", code: "MissingQuotes", message: "Quoted field unterminated", row: h3.length, index: M }), b3();
              if (m2 === n2 - 1) return b3(i2.substring(M, m2).replace(g2, F));
              if (F === z && i2[m2 + 1] === z) m2++;
              else if (F === z || 0 === m2 || i2[m2 - 1] !== z) {
                -1 !== p2 && p2 < m2 + 1 && (p2 = i2.indexOf(S, m2 + 1));
                var y = w2(-1 === (_2 = -1 !== _2 && _2 < m2 + 1 ? i2.indexOf(O, m2 + 1) : _2) ? p2 : Math.min(p2, _2));
                if (i2.substr(m2 + 1 + y, e) === S) {
                  d2.push(i2.substring(M, m2).replace(g2, F)), i2[M = m2 + 1 + y + e] !== F && (m2 = i2.indexOf(F, M)), -1 !== p2 && p2 < M && (p2 = i2.indexOf(S, M)), -1 !== _2 && _2 < M && (_2 = i2.indexOf(O, M));
                  break;
                }
                y = w2(_2);
                if (i2.substring(m2 + 1 + y, m2 + 1 + y + s2) === O) {
                  if (d2.push(i2.substring(M, m2).replace(g2, F)), E2(m2 + 1 + y + s2), -1 !== p2 && p2 < M && (p2 = i2.indexOf(S, M)), m2 = i2.indexOf(F, M), o2 && (R(), j)) return v();
                  if (I && h3.length >= I) return v(true);
                  break;
                }
                u2.push({ type: "Quotes", code: "InvalidQuotes", message: "Trailing quote on quoted field is malformed", row: h3.length, index: M }), m2++;
              }
            }
            else if (x && 0 === d2.length && i2.substring(M, M + a2) === x) {
              if (-1 === _2) return v();
              M = _2 + s2, _2 = i2.indexOf(O, M), -1 !== p2 && p2 < M && (p2 = i2.indexOf(S, M));
            } else if (-1 !== p2 && (p2 < _2 || -1 === _2)) d2.push(i2.substring(M, p2)), M = p2 + e, p2 = i2.indexOf(S, M);
            else {
              if (-1 === _2) break;
              if (d2.push(i2.substring(M, _2)), E2(_2 + s2), o2 && (R(), j)) return v();
              if (I && h3.length >= I) return v(true);
            }
            return b3();
            function k(e2) {
              h3.push(e2), l2 = M;
            }
            function w2(e2) {
              var t2 = 0;
              return t2 = -1 !== e2 && (e2 = i2.substring(m2 + 1, e2)) && "" === e2.trim() ? e2.length : t2;
            }
            function b3(e2) {
              return r2 || (void 0 === e2 && (e2 = i2.substring(M)), d2.push(e2), M = n2, k(d2), o2 && R()), v();
            }
            function E2(e2) {
              M = e2, k(d2), d2 = [], _2 = i2.indexOf(O, M);
            }
            function v(e2) {
              if (C.header && !t && h3.length && !L) {
                var s3 = h3[0], a3 = /* @__PURE__ */ Object.create(null), o3 = new Set(s3);
                let n3 = false;
                for (let r3 = 0; r3 < s3.length; r3++) {
                  let i3 = q(s3[r3]);
                  if (a3[i3 = U(C.transformHeader) ? C.transformHeader(i3, r3) : i3]) {
                    let e3, t2 = a3[i3];
                    for (; e3 = i3 + "_" + t2, t2++, o3.has(e3); ) ;
                    o3.add(e3), s3[r3] = e3, a3[i3]++, n3 = true, (D = null === D ? {} : D)[e3] = i3;
                  } else a3[i3] = 1, s3[r3] = i3;
                  o3.add(i3);
                }
                n3 && console.warn("Duplicate headers found and renamed."), L = true;
              }
              return { data: h3, errors: u2, meta: { delimiter: S, linebreak: O, aborted: j, truncated: !!e2, cursor: l2 + (t || 0), renamedHeaders: D } };
            }
            function R() {
              T(v()), h3 = [], u2 = [];
            }
          }, this.abort = function() {
            j = true;
          }, this.getCharIndex = function() {
            return M;
          };
        }
        function p(e) {
          var t = e.data, i2 = o[t.workerId], r2 = false;
          if (t.error) i2.userError(t.error, t.file);
          else if (t.results && t.results.data) {
            var n2 = { abort: function() {
              r2 = true, _(t.workerId, { data: [], errors: [], meta: { aborted: true } });
            }, pause: g, resume: g };
            if (U(i2.userStep)) {
              for (var s2 = 0; s2 < t.results.data.length && (i2.userStep({ data: t.results.data[s2], errors: t.results.errors, meta: t.results.meta }, n2), !r2); s2++) ;
              delete t.results;
            } else U(i2.userChunk) && (i2.userChunk(t.results, n2, t.file), delete t.results);
          }
          t.finished && !r2 && _(t.workerId, t.results);
        }
        function _(e, t) {
          var i2 = o[e];
          U(i2.userComplete) && i2.userComplete(t), i2.terminate(), delete o[e];
        }
        function g() {
          throw new Error("Not implemented.");
        }
        function E(e) {
          if ("object" != typeof e || null === e) return e;
          var t, i2 = Array.isArray(e) ? [] : {};
          for (t in e) i2[t] = E(e[t]);
          return i2;
        }
        function m(e, t) {
          return function() {
            e.apply(t, arguments);
          };
        }
        function U(e) {
          return "function" == typeof e;
        }
        return w.parse = function(e, t) {
          var i2 = (t = t || {}).dynamicTyping || false;
          U(i2) && (t.dynamicTypingFunction = i2, i2 = {});
          if (t.dynamicTyping = i2, t.transform = !!U(t.transform) && t.transform, void 0 !== t.downloadTimeout) {
            var i2 = parseInt(t.downloadTimeout);
            if (isNaN(i2)) throw new Error("Config downloadTimeout value (" + t.downloadTimeout + ") not parsable by parseInt(val).");
            t.downloadTimeout = i2;
          }
          if (!t.worker || !w.WORKERS_SUPPORTED) return i2 = null, w.NODE_STREAM_INPUT, "string" == typeof e ? (e = q(e), i2 = new (t.download ? d : f)(t)) : true === e.readable && U(e.read) && U(e.on) ? i2 = new c(t) : (n.File && e instanceof File || e instanceof Object) && (i2 = new l(t)), i2.stream(e);
          (i2 = (() => {
            var e2;
            return !!w.WORKERS_SUPPORTED && (e2 = (() => {
              var e3 = n.URL || n.webkitURL || null, t2 = r.toString();
              return w.BLOB_URL || (w.BLOB_URL = e3.createObjectURL(new Blob(["var global = (function() { if (typeof self !== 'undefined') { return self; } if (typeof window !== 'undefined') { return window; } if (typeof global !== 'undefined') { return global; } return {}; })(); global.IS_PAPA_WORKER=true; ", "(", t2, ")();"], { type: "text/javascript" })));
            })(), (e2 = new n.Worker(e2)).onmessage = p, e2.id = h2++, o[e2.id] = e2);
          })()).userStep = t.step, i2.userChunk = t.chunk, i2.userComplete = t.complete, i2.userError = t.error, t.step = U(t.step), t.chunk = U(t.chunk), t.complete = U(t.complete), t.error = U(t.error), delete t.worker, i2.postMessage({ input: e, config: t, workerId: i2.id });
        }, w.unparse = function(e, t) {
          var s2 = false, g2 = true, m2 = ",", y = "\r\n", a2 = '"', o2 = a2 + a2, i2 = false, r2 = null, h3 = false, u2 = ((() => {
            if ("object" == typeof t) {
              if ("string" != typeof t.delimiter || w.BAD_DELIMITERS.filter(function(e2) {
                return -1 !== t.delimiter.indexOf(e2);
              }).length || (m2 = t.delimiter), "boolean" != typeof t.quotes && "function" != typeof t.quotes && !Array.isArray(t.quotes) || (s2 = t.quotes), "boolean" != typeof t.skipEmptyLines && "string" != typeof t.skipEmptyLines || (i2 = t.skipEmptyLines), "string" == typeof t.newline && (y = t.newline), "string" == typeof t.quoteChar && (a2 = t.quoteChar, o2 = a2 + a2), "boolean" == typeof t.header && (g2 = t.header), Array.isArray(t.columns)) {
                if (0 === t.columns.length) throw new Error("Option columns is empty");
                r2 = t.columns;
              }
              void 0 !== t.escapeChar && (o2 = t.escapeChar + a2), t.escapeFormulae instanceof RegExp ? h3 = t.escapeFormulae : "boolean" == typeof t.escapeFormulae && t.escapeFormulae && (h3 = /^[=+\-@\t\r].*$/);
            }
          })(), new RegExp(P(a2), "g"));
          "string" == typeof e && (e = JSON.parse(e));
          if (Array.isArray(e)) {
            if (!e.length) return n2(r2, e, i2);
            if (Array.isArray(e[0])) return n2(null, e, i2);
            if ("object" == typeof e[0]) return n2(r2 || Object.keys(e[0]), e, i2);
          } else if ("object" == typeof e) return "string" == typeof e.data && (e.data = JSON.parse(e.data)), Array.isArray(e.data) && (e.fields || (e.fields = e.meta && e.meta.fields || r2), e.fields || (e.fields = Array.isArray(e.data[0]) ? e.fields : "object" == typeof e.data[0] ? Object.keys(e.data[0]) : []), Array.isArray(e.data[0]) || "object" == typeof e.data[0] || (e.data = [e.data])), n2(e.fields || [], e.data || [], i2);
          throw new Error("Unable to serialize unrecognized input");
          function n2(e2, t2, i3) {
            var r3 = "", n3 = ("string" == typeof e2 && (e2 = JSON.parse(e2)), "string" == typeof t2 && (t2 = JSON.parse(t2)), Array.isArray(e2) && 0 < e2.length), s3 = !Array.isArray(t2[0]);
            if (n3 && g2) {
              for (var a3 = 0; a3 < e2.length; a3++) 0 < a3 && (r3 += m2), r3 += k(e2[a3], a3);
              0 < t2.length && (r3 += y);
            }
            for (var o3 = 0; o3 < t2.length; o3++) {
              var h4 = (n3 ? e2 : t2[o3]).length, u3 = false, d2 = n3 ? 0 === Object.keys(t2[o3]).length : 0 === t2[o3].length;
              if (i3 && !n3 && (u3 = "greedy" === i3 ? "" === t2[o3].join("").trim() : 1 === t2[o3].length && (null == t2[o3][0] || 0 === t2[o3][0].length)), "greedy" === i3 && n3) {
                for (var l2 = [], f2 = 0; f2 < h4; f2++) {
                  var c2 = s3 ? e2[f2] : f2;
                  l2.push(t2[o3][c2]);
                }
                u3 = "" === l2.join("").trim();
              }
              if (!u3) {
                for (var p2 = 0; p2 < h4; p2++) {
                  0 < p2 && !d2 && (r3 += m2);
                  var _2 = n3 && s3 ? e2[p2] : p2;
                  r3 += k(t2[o3][_2], p2);
                }
                o3 < t2.length - 1 && (!i3 || 0 < h4 && !d2) && (r3 += y);
              }
            }
            return r3;
          }
          function k(e2, t2) {
            var i3, r3, n3;
            return null == e2 ? "" : e2.constructor === Date ? isNaN(e2.getTime()) ? "" : e2.toISOString() : (n3 = false, i3 = e2.toString(), h3 && "number" != typeof e2 && "bigint" != typeof e2 && "boolean" != typeof e2 && h3.test(i3) && (e2 = i3 = "'" + i3, n3 = true), r3 = i3.replace(u2, o2), (n3 = n3 || true === s2 || "function" == typeof s2 && s2(e2, t2) || Array.isArray(s2) && s2[t2] || ((e3, t3) => {
              for (var i4 = 0; i4 < t3.length; i4++) if (-1 < e3.indexOf(t3[i4])) return true;
              return false;
            })(r3, w.BAD_DELIMITERS) || -1 < r3.indexOf(m2) || -1 < i3.indexOf(a2) || " " === r3.charAt(0) || " " === r3.charAt(r3.length - 1)) ? a2 + r3 + a2 : r3);
          }
        }, w.RECORD_SEP = String.fromCharCode(30), w.UNIT_SEP = String.fromCharCode(31), w.BYTE_ORDER_MARK = "\uFEFF", w.BAD_DELIMITERS = ["\r", "\n", '"', w.BYTE_ORDER_MARK], w.WORKERS_SUPPORTED = !s && !!n.Worker, w.NODE_STREAM_INPUT = 1, w.LocalChunkSize = 10485760, w.RemoteChunkSize = 5242880, w.DefaultDelimiter = ",", w.Parser = b, w.ParserHandle = i, w.NetworkStreamer = d, w.FileStreamer = l, w.StringStreamer = f, w.ReadableStreamStreamer = c, a && (n.onmessage = function(e) {
          e = e.data;
          void 0 === w.WORKER_ID && e && (w.WORKER_ID = e.workerId);
          "string" == typeof e.input ? n.postMessage({ workerId: w.WORKER_ID, results: w.parse(e.input, e.config), finished: true }) : (n.File && e.input instanceof File || e.input instanceof Object) && (e = w.parse(e.input, e.config)) && n.postMessage({ workerId: w.WORKER_ID, results: e, finished: true });
        }), (d.prototype = Object.create(u.prototype)).constructor = d, (l.prototype = Object.create(u.prototype)).constructor = l, (f.prototype = Object.create(f.prototype)).constructor = f, (c.prototype = Object.create(u.prototype)).constructor = c, w;
      });
    }
  });

  // src/model/edition.ts
  var import__ = __toESM(require__(), 1);

  // src/model/decimal.ts
  var SYNTAX = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/;
  var MAX_DIGITS = 400;
  var MAX_PLAIN = 40;
  var Decimal = class _Decimal {
    constructor(negative, digits, exponent) {
      this.negative = negative;
      this.digits = digits;
      this.exponent = exponent;
    }
    /** From the syntax of JSON. Throws RangeError for anything else, and for an exponent beyond all use. */
    static parse(text3) {
      const match = SYNTAX.exec(text3);
      const exponent = Number(match?.[4] ?? 0) - (match?.[3]?.length ?? 0);
      if (!match || Math.abs(exponent) > 1e15) throw new RangeError(text3.slice(0, MAX_PLAIN));
      const digits = (match[2] + (match[3] ?? "")).replace(/^0+(?=.)/, "");
      const negative = match[1] === "-" && digits !== "0";
      if (digits === "0") return new _Decimal(false, "0", 0);
      const size2 = Math.abs(digits.length - 1 + exponent);
      if (size2 < MAX_DIGITS && exponent > 0) return new _Decimal(negative, digits + "0".repeat(exponent), 0);
      if (size2 < MAX_DIGITS && exponent < 0 && /^0*$/.test(digits.slice(exponent)) && digits.length > -exponent)
        return new _Decimal(negative, digits.slice(0, exponent), 0);
      return new _Decimal(negative, digits, exponent);
    }
    static of(value) {
      return _Decimal.parse(String(value));
    }
    static sum(values) {
      const exponent = Math.max(-MAX_DIGITS, Math.min(0, ...values.map((value) => value.exponent)));
      return _Decimal.scaled(values.reduce((total2, value) => total2 + value.units(exponent), 0n), exponent);
    }
    static scaled(units, exponent) {
      return _Decimal.parse(`${units}e${exponent}`);
    }
    /** How many times ten to the exponent it is; what is smaller is cut off. */
    units(exponent) {
      const shift = this.exponent - exponent;
      const digits = shift < 0 ? this.digits.slice(0, shift) || "0" : this.digits + "0".repeat(Math.min(shift, 2 * MAX_DIGITS));
      return BigInt(this.negative ? `-${digits}` : digits);
    }
    /** The place of the first digit, as an exponent of ten. */
    get adjusted() {
      return this.digits.length - 1 + this.exponent;
    }
    get whole() {
      return this.exponent >= 0;
    }
    get isZero() {
      return this.digits === "0";
    }
    negated() {
      return this.isZero ? this : new _Decimal(!this.negative, this.digits, this.exponent);
    }
    minus(other) {
      return _Decimal.sum([this, other.negated()]);
    }
    /** With as many decimals as it has. */
    times(factor) {
      return new _Decimal(this.negative, String(BigInt(this.digits) * BigInt(factor)), this.exponent);
    }
    compare(other) {
      if (this.negative !== other.negative) return this.negative ? -1 : 1;
      const size2 = this.isZero || other.isZero ? Number(!this.isZero) - Number(!other.isZero) : this.adjusted - other.adjusted;
      const [a, b] = [this.digits, other.digits].map((d, _, all) => d.padEnd(Math.max(...all.map((o) => o.length)), "0"));
      const order = size2 || (a < b ? -1 : a > b ? 1 : 0);
      return this.negative ? -order : order;
    }
    /** A double for engines that know nothing else: whole only where this is, and as far beyond 0 and +-(2^53 - 1). */
    get double() {
      const sign = this.negative ? -1 : 1;
      if (this.adjusted > 300) return sign * Number.MAX_VALUE;
      if (this.whole) return Number(this.plain());
      const floor = Number(this.exponent < -this.digits.length ? "0" : this.digits.slice(0, this.exponent) || "0");
      if (floor >= Number.MAX_SAFE_INTEGER) return sign * Number.MAX_VALUE;
      return sign * (floor < 2 ** 52 ? floor + 0.5 : 0.5);
    }
    /** As JSON can hold it: a number where a double is exact, else text. */
    get jsonable() {
      if (this.whole) {
        const number3 = this.adjusted < 17 ? Number(this.plain()) : Infinity;
        return Math.abs(number3) <= 2 ** 53 && BigInt(number3) === BigInt(this.plain()) ? number3 : this.spelt();
      }
      const number2 = Math.abs(this.adjusted) < MAX_PLAIN ? Number(this.plain()) : NaN;
      return Number.isFinite(number2) && _Decimal.parse(String(number2)).compare(this) === 0 ? number2 : this.spelt();
    }
    /** In plain digits. */
    plain() {
      const sign = this.negative ? "-" : "";
      if (this.exponent >= 0) return sign + this.digits + "0".repeat(this.exponent);
      const digits = this.digits.padStart(1 - this.exponent, "0");
      return `${sign}${digits.slice(0, this.exponent)}.${digits.slice(this.exponent)}`;
    }
    /** In plain digits, or, where that would be too long or too small to read, with an exponent. */
    spelt() {
      if (this.exponent === 0 || this.exponent < 0 && this.adjusted >= -6) return this.plain();
      const rest = this.digits.slice(1);
      const { adjusted } = this;
      return `${this.negative ? "-" : ""}${this.digits[0]}${rest && `.${rest}`}E${adjusted < 0 ? "" : "+"}${adjusted}`;
    }
    /** As a message shows it. */
    shown() {
      return !this.whole && Math.abs(this.adjusted) < MAX_PLAIN ? this.plain() : this.spelt();
    }
    /** Valid JSON with every digit. */
    toJson() {
      return this.spelt().replace("E+", "e").replace("E", "e");
    }
  };
  var PLAIN = /^-?(?:0|[1-9][0-9]*)(\.[0-9]+)?$/;
  function plainNumber(text3, whole) {
    const match = PLAIN.exec(text3);
    if (!match || whole && match[1] && !/[1-9]/.test(match[1])) return text3;
    return Decimal.parse(text3);
  }

  // src/model/display.ts
  var members = (entries = []) => Object.assign(/* @__PURE__ */ Object.create(null), Object.fromEntries(entries));
  var isMembers = (value) => value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Decimal);
  var escape2 = (step) => step.replaceAll("~", "~0").replaceAll("/", "~1");
  var steps = (pointer) => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  function at(value, pointer) {
    for (const step of steps(pointer)) value = isMembers(value) && Object.hasOwn(value, step) ? value[step] : void 0;
    return value;
  }
  function put(root, pointer, value) {
    const path = steps(pointer);
    const last = path.pop();
    let owner = root;
    for (const step of path) {
      const below = owner[step];
      owner = isMembers(below) ? below : owner[step] = members();
    }
    owner[last] = value;
  }
  function jsonType(value) {
    if (value === null) return "null";
    if (value instanceof Decimal) return value.exponent === 0 ? "integer" : "number";
    if (Array.isArray(value)) return "array";
    return typeof value;
  }
  function jsonable(value) {
    if (value === void 0 || value === null) return null;
    if (value instanceof Decimal) return value.jsonable;
    return typeof value === "object" ? Array.isArray(value) ? "[…]" : "{…}" : value;
  }
  var MAX_QUOTED = 40;
  var UNPRINTABLE = /(?! )[\p{C}\p{Z}]/gu;
  var SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
  var bare = (text3) => text3.replace(SPACE, "");
  var words = (text3) => text3.replace(SPACE, " ").split(" ").filter(Boolean);
  function quoted(value, longest = MAX_QUOTED) {
    const text3 = value instanceof Decimal ? spelt(value) : String(jsonable(value));
    const characters = [...text3.slice(0, 2 * longest + 2)];
    const shown2 = characters.slice(0, longest).join("").replace(UNPRINTABLE, "�");
    return characters.length > longest ? `${shown2}…` : shown2;
  }
  var figure = (value) => quoted(value instanceof Decimal ? value.shown() : value);
  function spelt(value) {
    const number2 = value.jsonable;
    return typeof number2 === "number" && !value.whole && Math.abs(number2) < 1e-4 ? number2.toExponential().replace(/e([+-])(\d)$/, "e$10$2") : String(number2);
  }

  // src/narrative/tokens.ts
  var MAX_DIGITS2 = 15;
  var UNREAD = "#";
  var GAP = "|";
  var ORDINAL = "第";
  var CLOSING = "。！？!?：:";
  var OPEN = "，,；;、";
  var TITLE = 30;
  var HEADING = /^(?:[（(]?[0-9零一二三四五六七八九十]{1,3}[）)、.．]|[一二三四五六七八九十]是)/;
  var FULL_WIDTH = "０１２３４５６７８９．";
  var DIGITS = new Map([..."零一二三四五六七八九"].map((digit, at2) => [digit, at2])).set("〇", 0).set("两", 2);
  var TENS = /* @__PURE__ */ new Map([["十", 1], ["百", 2], ["千", 3]]);
  var SCALES = /* @__PURE__ */ new Map([["万", 4], ["亿", 8]]);
  var NUMBER = /^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/;
  var isDigit = (character) => character !== void 0 && character >= "0" && character <= "9";
  var sizeOf = (text3) => [...text3].length;
  function* paragraphs(text3) {
    let lines2 = [];
    const read2 = text3.replace(/[０-９．]/g, (character) => "0123456789."[FULL_WIDTH.indexOf(character)]);
    for (const line of read2.split("\n")) {
      const bare2 = joined(words(line));
      if (lines2.length && (!bare2 || ended(lines2) || HEADING.test(bare2) && !OPEN.includes(lines2.at(-1).at(-1)))) {
        yield sentences(lines2);
        lines2 = [];
      }
      if (bare2) lines2.push(bare2);
    }
    if (lines2.length) yield sentences(lines2);
  }
  function ended(lines2) {
    const last = lines2.at(-1);
    const title = lines2.length === 1 && sizeOf(last) <= TITLE && HEADING.test(last) && !/[，,；;。]/.test(last);
    return CLOSING.includes(last.at(-1)) || title;
  }
  var sentences = (lines2) => joined(lines2).split(/[。！？!?]/).filter(Boolean);
  function joined(texts) {
    return texts.map((text3, n) => n && isDigit(texts[n - 1].at(-1)) && isDigit(text3[0]) ? GAP + text3 : text3).join("");
  }
  function pieces(units) {
    const sorted = [...units].sort();
    const unit = sorted.join("|");
    return new RegExp(
      `(?<aside>[（(【][^（）()0-9${sorted.join("")}]{0,30}[）)】]|《[^《》]{0,30}》)|(?<year>[0-9]{4})年度?(?<span>1月1日起?[至到—－~～\\-]{1,2}(?:(?<until>[0-9]{4})年)?12月31日(?:期间|止)?|12月31日止?|12月底|12月末|年底|年末|底|末)?|(?<number>[0-9][0-9,.]*|[零〇一二两三四五六七八九十百千万亿]+)(?<about>[余多来几])?(?<scale>[万亿])?(?<more>[余多])?(?<unit>${unit})?(?<beyond>余|以上|左右|上下|多|次)?|(?<colon>[：:](?=[0-9][0-9,.]{0,15}[万亿]?(?:${unit})))|(?<stop>[，,；;：:（）()【】“”‘’"'《》<>.．·…])`,
      "gu"
    );
  }
  function* runs(sentence, pattern, years) {
    let run = { texts: [""], figures: [], ends: [] };
    let at2 = 0;
    const add = (text3) => run.texts[run.texts.length - 1] += text3;
    for (const found of sentence.matchAll(pattern)) {
      const { year, number: number2, unit, stop } = found.groups;
      add(sentence.slice(at2, found.index));
      at2 = found.index + found[0].length;
      if (year) add(yearOf(found.groups, years));
      else if (number2) {
        const figure2 = sentence[found.index - 1] === ORDINAL ? void 0 : figureOf(found.groups);
        if (figure2) {
          run.figures.push(figure2);
          run.ends.push(at2);
          run.texts.push("");
        } else if (run.figures.length || run.texts[0] || !enumerates(found.groups, sentence[at2])) add(isDigit(number2[0]) || unit ? UNREAD : found[0]);
      } else if (stop) {
        yield run;
        run = { texts: [""], figures: [], ends: [] };
      }
    }
    add(sentence.slice(at2));
    yield run;
  }
  var yearOf = ({ year, until }, { of, other }) => until === void 0 || until === year ? of.get(Number(year)) ?? other : other;
  var enumerates = ({ number: number2, unit }, after) => unit === void 0 && (number2.endsWith(".") || after !== void 0 && "、）)．".includes(after));
  function figureOf({ number: number2, unit, about, more, beyond, scale }) {
    const text3 = number2;
    if (unit === void 0 || about || more || beyond || text3.length > 2 * MAX_DIGITS2) return void 0;
    if (!isDigit(text3[0])) {
      const digits = numeral(text3 + (scale ?? ""));
      return digits === void 0 ? void 0 : { digits, exponent: 0, unit };
    }
    if (!NUMBER.test(text3) || text3.length > MAX_DIGITS2) return void 0;
    const exponent = (SCALES.get(scale ?? "") ?? 0) - (text3.split(".")[1] ?? "").length;
    return { digits: Number(text3.replace(/[,.]/g, "")), exponent, unit };
  }
  function numeral(text3) {
    let [total2, section, place, scale, zero] = [0, 0, 4, 9, false];
    let digit;
    for (const character of text3) {
      const [value, ten] = [DIGITS.get(character), TENS.get(character)];
      if (value !== void 0) {
        if (digit) return void 0;
        zero ||= value === 0 && text3.length > 1;
        digit = value || (text3.length > 1 ? void 0 : 0);
      } else if (ten !== void 0) {
        if (ten >= place || digit === void 0 && (character !== "十" || section)) return void 0;
        [place, zero] = [ten, false];
        section += (digit || 1) * 10 ** place;
        digit = void 0;
      } else {
        const power = SCALES.get(character);
        if (power >= scale || !(section || digit)) return void 0;
        total2 += (section + (digit ?? 0)) * 10 ** power;
        [scale, place, zero, section, digit] = [power, 4, false, 0, void 0];
      }
    }
    if (digit && !zero && place > 1 && (place < 4 || scale < 9)) return void 0;
    return zero && !digit ? void 0 : total2 + section + (digit ?? 0);
  }
  function timesTen(digits, exponent) {
    for (; exponent < 0 && digits % 10 === 0; exponent++) digits /= 10;
    return Decimal.parse(`${digits}e${exponent}`);
  }

  // src/narrative/lexicon.ts
  var ROLES = [
    ...["fillers", "manner", "cumulative", "until", "this", "last", "next", "parts", "within", "more", "compared"],
    ...["none", "joints", "each", "both"]
  ];
  var VERB = "verb";
  var Vocabulary = class {
    constructor(record) {
      this.record = record;
      this.topics = new Map(record.topics.map((topic) => [topic.id, topic]));
      this.pattern = pieces(new Set(record.topics.flatMap(({ units }) => Object.keys(units))));
      for (const role of ROLES) this.enter(record[role], role);
      for (const topic of record.topics) {
        this.enter(topic.words, `topic:${topic.id}`);
        for (const item of topic.items) this.enter(item.words, VERB);
      }
      for (const { words: words2, scopes } of record.scopes) for (const scope of scopes) this.enter(words2, `scope:${scope}`);
      this.enter([UNREAD, GAP, record.years.other], "parts");
      this.verbs = new Map(record.topics.map(({ id, items }) => [id, new Set(items.flatMap(({ words: words2 }) => words2))]));
      this.longest = Math.max(...[...this.roles.keys()].map((word) => word.length));
    }
    topics;
    verbs;
    pattern;
    roles = /* @__PURE__ */ new Map();
    longest;
    enter(words2, role) {
      for (const word of words2) {
        const roles = this.roles.get(word);
        if (roles) roles.add(role);
        else this.roles.set(word, /* @__PURE__ */ new Set([role]));
      }
    }
    /** The words that a text begins with, the longest that fits each time, and the rest, which is none. names are those
     * of the organ itself, which change nothing. Of a text that is too long, all is rest. */
    cover(text3, names) {
      const words2 = [];
      let at2 = 0;
      const known = () => {
        for (let length = Math.min(this.longest, text3.length - at2); length > 0; length--) {
          const word = text3.slice(at2, at2 + length);
          if (this.roles.has(word) || names.has(word)) return word;
        }
        return void 0;
      };
      if (text3.length > this.record.longest && (text3.length > 2 * this.record.longest || sizeOf(text3) > this.record.longest)) return { words: words2, rest: text3 };
      for (let word = known(); word !== void 0; word = known()) {
        if (this.roles.has(word)) words2.push(word);
        at2 += word.length;
      }
      return { words: words2, rest: text3.slice(at2) };
    }
    does(word, role) {
      return this.roles.get(word).has(role);
    }
    /** Whether one of the words may do this. */
    has(words2, role) {
      return words2.some((word) => this.does(word, role));
    }
    tagged(word, tag) {
      return [...this.roles.get(word)].filter((role) => role.startsWith(tag)).map((role) => role.slice(tag.length));
    }
    /** The topics that words name, in the order in which they do. */
    named(words2) {
      return [...new Set(words2.flatMap((word) => this.tagged(word, "topic:").sort()))];
    }
    /** The scopes that words leave possible; undefined where they say nothing. */
    scopes(words2) {
      const found = words2.map((word) => this.tagged(word, "scope:")).filter(({ length }) => length);
      if (!found.length) return void 0;
      const common = found.reduce((left, right) => left.filter((scope) => right.includes(scope)));
      return new Set(common.length ? common : found.at(-1));
    }
  };

  // src/model/edition.ts
  var Edition = class {
    id;
    form;
    catalogue;
    rules;
    identities;
    continuity;
    schema;
    datapackage;
    recipe;
    schemas;
    tables;
    fields;
    /** Every cell of the form in printed order: its pointer, and its column. */
    cells;
    narrative;
    compiled;
    words;
    constructor(files) {
      this.form = files.edition;
      this.id = this.form.edition;
      this.catalogue = files.rules;
      const page = (code) => ({ zh: files.rules.page.zh.replace("{code}", code), en: files.rules.page.en.replace("{code}", code) });
      this.rules = new Map(files.rules.rules.map((rule) => [rule.code, { ...rule, page: page(rule.code) }]));
      this.identities = files.identities.identities;
      this.continuity = files.continuity.continuity;
      this.schema = files.report_schema;
      this.datapackage = files.datapackage;
      this.recipe = files.repair;
      this.narrative = files.narrative;
      this.schemas = new Map(files.datapackage.resources.map(({ name, schema }) => [name, schema]));
      this.tables = new Map(this.form.tables.map((table2) => [table2.id, table2]));
      this.fields = new Map(this.form.fields.map((field) => [field.pointer, field]));
      this.cells = new Map(
        this.form.tables.flatMap(
          (table2) => table2.rows.flatMap((row2) => table2.columns.map((column2) => [`/tables/${table2.id}/${row2.id}/${column2.id}`, column2]))
        )
      );
    }
    /** The published schema, ready to use; compiled when it is first asked for. */
    get structure() {
      if (!this.compiled) {
        const ajv = new import__.Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
        ajv.addVocabulary(["x-identities"]);
        this.compiled = ajv.compile(this.schema);
      }
      return this.compiled;
    }
    /** The words of the narrative, ready to be looked up. */
    get vocabulary() {
      return this.words ??= new Vocabulary(this.narrative);
    }
    rule(code) {
      const rule = this.rules.get(code);
      if (!rule) throw new Error(`edition ${this.id} has no rule ${code}`);
      return rule;
    }
    word(name) {
      return this.catalogue.words[name];
    }
    /** The table, row and column that a pointer names; undefined where the form has no such place. */
    place(pointer) {
      const [top, ...path] = steps(pointer);
      const table2 = path[0] === void 0 ? void 0 : this.tables.get(path[0]);
      if (top !== "tables" || !table2 || path.length > 3) return void 0;
      const row2 = table2.rows.find(({ id }) => id === path[1]);
      const column2 = table2.columns.find(({ id }) => id === path[2]);
      return path.length > 1 && !row2 || path.length > 2 && !column2 ? void 0 : { table: table2, row: row2, column: column2 };
    }
    /** The place that a pointer names, in the words of the form. */
    label(pointer) {
      const field = this.fields.get(pointer);
      if (field) return field.label;
      const place = this.place(pointer);
      if (!place) return null;
      const { table: table2, row: row2, column: column2 } = place;
      if (!row2) return table2.label;
      return column2 ? { zh: `${row2.name.zh} / ${column2.name.zh}`, en: `${row2.name.en} / ${column2.name.en}` } : row2.name;
    }
    /** The row or column, as axis says, that a cell of the form stands in. */
    line(axis, pointer) {
      return this.place(pointer)[axis];
    }
    /** How many cells of the form a report has, whatever stands in them. */
    shared(report) {
      return [...this.cells.keys()].filter((pointer) => at(report, pointer) !== void 0).length;
    }
  };
  function editionOf(report, editions) {
    const counts = editions.map((edition) => edition.shared(report));
    const most = Math.max(...counts);
    const fitting = editions.filter((_, n) => counts[n] === most);
    const named2 = at(report, "/edition");
    return fitting.find(({ id }) => id === named2) ?? (most ? fitting.at(-1) : void 0);
  }

  // src/model/report.ts
  var reportOf = (data, source = "", notes = []) => ({ data, source, key: null, sheets: /* @__PURE__ */ new Map(), notes });
  var emptyReport = () => reportOf(members());
  function named(sheet, cells) {
    const found = /* @__PURE__ */ new Map();
    sheet.names.forEach((name, n) => {
      if (n < cells.length && !found.has(name)) found.set(name, cells[n]);
    });
    return found;
  }
  var NOWHERE = { file: null, line: null, field: null };
  function locate(report, pointer, column2) {
    const path = steps(pointer);
    const table2 = path[0] === "tables" && path.length > 1 ? path[1] : "reports";
    const sheet = report.sheets.get(table2);
    if (!sheet) return NOWHERE;
    const heading = (name) => name && sheet.names.includes(name) ? sheet.header[sheet.names.indexOf(name)] : null;
    if (table2 === "reports") return { file: sheet.file, line: lineOf(report, sheet), field: path.length ? heading(column2 ?? path.at(-1)) : null };
    if (path.length < 3) return { ...NOWHERE, file: sheet.file };
    return { file: sheet.file, line: lineOf(report, sheet, path[2]), field: heading(path[3]) };
  }
  function lineOf(report, sheet, row2) {
    const wanted = row2 === void 0 ? [["report", report.key]] : [["report", report.key], ["row", row2]];
    const places2 = wanted.filter(([name]) => sheet.names.includes(name)).map(([name, value]) => [sheet.names.indexOf(name), value]);
    return sheet.records.find(({ cells }) => places2.every(([n, value]) => cells[n] === value))?.line ?? null;
  }

  // src/model/findings.ts
  var isFinding = (item) => "rule" in item;
  function fill(template, params, lang) {
    return template[lang].replace(/\{(\w+)\}/g, (_, name) => {
      const value = params[name];
      if (value === void 0) throw new Error(`a message has no {${name}}: ${template[lang]}`);
      return typeof value === "object" ? value[lang] : String(value);
    });
  }
  var messageOf = (finding2, lang) => fill(finding2.template, finding2.params, lang);
  function finding(report, edition, code, pointers, params = {}, location2) {
    const rule = edition.rule(code);
    const cells = pointers.map((pointer) => cellAt(report, edition, pointer));
    if (location2) cells[0] = { ...cells[0], location: location2 };
    const where = cells[0].label ?? (pointers[0] ? quoted(steps(pointers[0]).at(-1)) : "");
    return {
      rule,
      severity: rule.severity,
      template: rule.message,
      params: { where, pointer: quoted(pointers[0], 200), ...params },
      cells,
      instance: null,
      outcome: null,
      left: null,
      right: null
    };
  }
  function notChecked(edition, code, key, instance = null, params = {}) {
    const title = edition.rules.get(code)?.title ?? edition.word(code);
    return { code, title, instance, key, template: edition.catalogue.not_checked[key], params };
  }
  function cellAt(report, edition, pointer, elsewhere = false) {
    return {
      pointer,
      label: edition.label(pointer),
      value: at(report.data, pointer),
      location: locate(report, pointer, edition.fields.get(pointer)?.column),
      source: elsewhere ? report.source : null
    };
  }
  function findingAsJson(finding2, lang) {
    const { left, right, rule } = finding2;
    return {
      code: rule.code,
      severity: finding2.severity,
      message: messageOf(finding2, lang),
      cells: finding2.cells.map((cell) => cellAsJson(cell, lang)),
      instance: finding2.instance,
      outcome: finding2.outcome,
      left: jsonable(left),
      right: jsonable(right),
      difference: left && right ? jsonable(left.minus(right)) : null,
      basis: basisOf(rule, lang),
      page: rule.page[lang]
    };
  }
  var basisOf = (record, lang) => record.basis.map((basis) => basis[lang]).join(lang === "zh" ? "、" : "; ") || null;
  function cellAsJson(cell, lang) {
    const [top, table2 = null, row2 = null, column2 = null] = steps(cell.pointer);
    const inTable = top === "tables";
    return {
      table: inTable ? table2 : null,
      row: inTable ? row2 : null,
      column: inTable ? column2 : null,
      label: cell.label?.[lang] ?? null,
      value: jsonable(cell.value),
      pointer: cell.pointer,
      file: cell.location.file,
      line: cell.location.line,
      field: cell.location.field,
      source: cell.source
    };
  }
  var notCheckedAsJson = (item, lang) => ({
    code: item.code,
    instance: item.instance,
    reason: fill(item.template, item.params, lang)
  });
  function repairAsJson({ changes, text: text3, ...repair }, lang) {
    const named2 = (equations) => equations.map(({ code, instance }) => ({ code, instance }));
    return {
      ...repair,
      message: text3[lang],
      cells: changes.map((change) => changeAsJson(change, lang)),
      alternatives: repair.alternatives.map((other) => ({ message: other.text[lang], cells: other.changes.map((change) => changeAsJson(change, lang)) })),
      resolves: named2(repair.resolves),
      leaves: named2(repair.leaves)
    };
  }
  function changeAsJson({ cell, right }, lang) {
    const { value: old = null, ...place } = cellAsJson(cell, lang);
    return { ...place, old, new: jsonable(right) };
  }

  // src/model/errors.ts
  var MESSAGES = {
    too_large: { zh: "文件过大，上限是{limit} MB", en: "the file is too large; the limit is {limit} MB" },
    too_many_files: { zh: "文件过多，一次最多{limit}个", en: "too many files; the limit is {limit}" },
    empty: { zh: "文件是空的", en: "the file is empty" },
    nothing: { zh: "没有可以读取的文件", en: "there is no file to read" },
    unreadable: { zh: "浏览器无法读取这个文件", en: "the browser cannot read this file" },
    unknown_format: {
      zh: "无法识别的文件类型；可以读取的有：报告（.json）、数据包的各个 CSV 文件，或装有它们的 .zip",
      en: "unknown kind of file; can be read: a report (.json), the CSV files of a package, or a .zip that holds them"
    },
    several_json: { zh: "一次只读一份 JSON 报告", en: "drop one JSON report at a time" },
    mixed: {
      zh: "一次只放一种：一份 JSON 报告、一个压缩包，或者一个数据包的各个 CSV 文件",
      en: "drop one kind at a time: a JSON report, an archive, or the CSV files of one package"
    },
    no_table: {
      zh: "没有找到报告的表：文件名应与空白数据包里的相同（如 reports.csv）",
      en: "no table of a report found: files are named as in the blank package (such as reports.csv)"
    },
    same_name: { zh: "有两个文件都叫“{name}”；一次只放一个数据包", en: "two files are named {name}; drop one package at a time" },
    encoding_json: { zh: "不是 UTF-8 编码；请用 UTF-8 另存后再试", en: "not encoded in UTF-8; save it as UTF-8" },
    encoding_csv: { zh: "编码既不是 UTF-8，也不是 GB18030", en: "encoded neither in UTF-8 nor in GB18030" },
    utf16: {
      zh: "是 UTF-16 编码（Excel 的“Unicode 文本”）；请另存为“CSV UTF-8（逗号分隔）”",
      en: "encoded in UTF-16; save it as UTF-8"
    },
    binary: { zh: "不是文本文件", en: "not a text file" },
    delimiter: {
      zh: "{file} 的表头里没有逗号，可能是用分号或制表符分隔的；请另存为“CSV（逗号分隔）”",
      en: "the heading of {file} has no comma; the file seems to be separated by semicolons or tabs"
    },
    too_many_lines: {
      zh: "数据包的行数超过上限{limit}；请分成几个数据包",
      en: "the package has more lines than the limit of {limit}; split it"
    },
    csv_syntax: {
      zh: "{file} 第{line}行附近的 CSV 写法有错，多为双引号没有成对",
      en: "{file} is not valid CSV near line {line}; most often a quotation mark is not closed"
    },
    json_syntax: {
      zh: "不是正确的 JSON：第{line}行第{column}列附近有错（常见原因：中文引号或逗号、数里有逗号、多了或少了逗号）",
      en: "not valid JSON: fault near line {line}, column {column}"
    },
    json_number: { zh: "不是可用的 JSON：数的指数过大", en: "not usable JSON: the exponent of a number is too large" },
    too_deep: { zh: "嵌套过深，不是报告", en: "nested too deeply to be a report" },
    not_a_report: { zh: "不是一份报告：没有 edition，也没有 tables", en: "not a report: it has neither edition nor tables" },
    zip: { zh: "压缩包损坏，或者不是 zip 文件", en: "the archive is damaged or not a zip file" },
    zip_ambiguous: {
      zh: "压缩包里“{name}”有不止一个；一个压缩包只装一个数据包",
      en: "the archive holds {name} more than once; one archive holds one package"
    },
    descriptor: {
      zh: "datapackage.json 不是有效的数据包描述文件：{detail}",
      en: "datapackage.json does not describe a package that can be read here: {detail}"
    },
    path_escape: {
      zh: "datapackage.json 指向包外的文件“{path}”，没有读取",
      en: "datapackage.json points outside the package, to {path}; it was not read"
    },
    no_reports_file: {
      zh: "数据包里没有 reports.csv（名为 reports 的资源）",
      en: "the package has no reports.csv (a resource named reports)"
    },
    no_reports: {
      zh: "reports.csv 里没有报告：没有一行填了报告代号",
      en: "reports.csv holds no report: no line has a report key"
    }
  };
  var InputError = class extends Error {
    constructor(key, source, details = {}) {
      super(key);
      this.key = key;
      this.source = source;
      this.details = details;
    }
    text(lang) {
      return fill(MESSAGES[this.key], this.details, lang);
    }
  };

  // src/inputs/files.ts
  var MEGABYTE = 1024 * 1024;
  var MAX_BYTES = 16 * MEGABYTE;
  var MAX_FILES = 200;

  // src/inputs/json-text.ts
  var MAX_DEPTH = 32;
  var MAX_REPEATED = 100;
  function readJson(bytes, source) {
    const { value, notes } = parse(bytes, source);
    if (!isMembers(value) || !("edition" in value || "tables" in value)) throw new InputError("not_a_report", source);
    return reportOf(value, source, notes);
  }
  function parse(bytes, source) {
    let text3;
    try {
      text3 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new InputError("encoding_json", source);
    }
    const marked = text3.startsWith("\uFEFF");
    if (marked) text3 = text3.slice(1);
    if (!text3.trim()) throw new InputError("empty", source);
    const parser = new Parser(text3, source);
    const value = parser.document();
    const held = /* @__PURE__ */ new Set();
    if (parser.repeated.length) collect(value, held);
    const notes = parser.repeated.filter(({ owner }) => held.has(owner));
    return {
      value,
      notes: [
        ...marked ? [{ code: "byte-order-mark", pointer: "", value: "" }] : [],
        ...notes.map(({ pointer, key }) => ({ code: "duplicate-key", pointer: `${pointer}/${escape2(key)}`, value: key }))
      ]
    };
  }
  var NUMBER2 = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
  var SPACE2 = /[ \t\n\r]*/y;
  var WORDS = [["null", null], ["true", true], ["false", false]];
  function collect(value, into) {
    if (!isMembers(value) && !Array.isArray(value)) return;
    into.add(value);
    for (const child of Object.values(value)) collect(child, into);
  }
  var Parser = class {
    constructor(text3, source) {
      this.text = text3;
      this.source = source;
    }
    place = 0;
    repeated = [];
    document() {
      const value = this.value("", 0);
      if (this.place < this.text.length) this.fail();
      return value;
    }
    value(pointer, depth) {
      if (depth > MAX_DEPTH) throw new InputError("too_deep", this.source);
      this.match(SPACE2);
      const value = this.bare(pointer, depth);
      this.match(SPACE2);
      return value;
    }
    bare(pointer, depth) {
      const next = this.text[this.place];
      if (next === "{") return this.object(pointer, depth);
      if (next === "[") return this.list(pointer, depth);
      if (next === '"') return this.string();
      for (const [word, value] of WORDS) if (this.take(word)) return value;
      const number2 = this.match(NUMBER2) || this.fail();
      try {
        return Decimal.parse(number2);
      } catch {
        throw new InputError("json_number", this.source);
      }
    }
    object(pointer, depth) {
      const owner = members();
      const again = [];
      this.take("{");
      this.match(SPACE2);
      if (this.take("}")) return owner;
      do {
        this.match(SPACE2);
        const key = this.string();
        this.match(SPACE2);
        if (!this.take(":")) this.fail();
        if (Object.hasOwn(owner, key)) again.push(key);
        owner[key] = this.value(`${pointer}/${escape2(key)}`, depth + 1);
      } while (this.take(","));
      if (!this.take("}")) this.fail();
      for (const key of again) if (this.repeated.length < MAX_REPEATED) this.repeated.push({ owner, pointer, key });
      return owner;
    }
    list(pointer, depth) {
      const items = [];
      this.take("[");
      this.match(SPACE2);
      if (this.take("]")) return items;
      do
        items.push(this.value(`${pointer}/${items.length}`, depth + 1));
      while (this.take(","));
      if (!this.take("]")) this.fail();
      return items;
    }
    string() {
      let end = this.place + 1;
      while (this.text[end] !== '"' && end < this.text.length) end += this.text[end] === "\\" ? 2 : 1;
      const text3 = this.text.slice(this.place, end + 1);
      try {
        if (!text3.startsWith('"')) this.fail();
        const value = JSON.parse(text3);
        this.place = end + 1;
        return value;
      } catch {
        this.fail();
      }
    }
    take(word) {
      const found = this.text.startsWith(word, this.place);
      if (found) this.place += word.length;
      return found;
    }
    match(pattern) {
      pattern.lastIndex = this.place;
      const found = pattern.exec(this.text)?.[0] ?? "";
      this.place += found.length;
      return found;
    }
    fail() {
      const before = this.text.slice(0, this.place).split("\n");
      throw new InputError("json_syntax", this.source, { line: before.length, column: before.at(-1).length + 1 });
    }
  };

  // src/inputs/csv-text.ts
  var import_papaparse = __toESM(require_papaparse_min(), 1);
  var MAX_LINES = 1e5;
  var MAX_CELLS = 1e3;
  function records(bytes, encoding, file, most) {
    const text3 = decoded(bytes, encoding, file).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
    const found = [];
    let [line, place] = [1, 0];
    import_papaparse.default.parse(text3, {
      delimiter: ",",
      newline: "\n",
      step: ({ data, errors, meta }) => {
        if (errors.some(({ type }) => type === "Quotes")) throw new InputError("csv_syntax", file, { file, line });
        if (found.length >= most) throw new InputError("too_many_lines", file, { limit: most });
        found.push({ line, cells: data.slice(0, MAX_CELLS) });
        const read2 = text3.slice(place, meta.cursor);
        line += read2.split("\n").length - 1;
        place = meta.cursor;
      }
    });
    const last = found.at(-1)?.cells;
    if (last?.length === 1 && last[0] === "" && (text3 === "" || text3.endsWith("\n"))) found.pop();
    const heading = found[0]?.cells;
    if (heading?.length === 1 && /[;\t|，；]/.test(heading[0])) throw new InputError("delimiter", file, { file });
    return found;
  }
  function decoded(bytes, first, file) {
    if (bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255) throw new InputError("utf16", file);
    if (bytes.includes(0)) throw new InputError("binary", file);
    for (const encoding of /* @__PURE__ */ new Set([first, "utf-8", "gb18030"])) {
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
      } catch {
        continue;
      }
    }
    throw new InputError("encoding_csv", file);
  }

  // src/inputs/descriptor.ts
  var ENCODINGS = { "utf-8": "utf-8", utf8: "utf-8", gb18030: "gb18030", gbk: "gb18030", gb2312: "gb18030" };
  function resources(bytes, source) {
    const { value } = parse(bytes, source);
    const listed = isMembers(value) ? value["resources"] : void 0;
    if (!Array.isArray(listed)) throw new InputError("descriptor", source, { detail: "resources" });
    const found = /* @__PURE__ */ new Map();
    for (const entry of listed) {
      const name = isMembers(entry) ? entry["name"] : void 0;
      if (!isMembers(entry) || typeof name !== "string" || found.has(name)) throw new InputError("descriptor", source, { detail: "resources/name" });
      const path = inside(entry["path"], source);
      const encoding = ENCODINGS[String(entry["encoding"] ?? "utf-8").toLowerCase()];
      const faults = [
        ["dialect", !isPlain(entry["dialect"])],
        ["format", (entry["format"] ?? "csv") !== "csv"],
        ["compression", Boolean(entry["compression"])],
        ["encoding", encoding === void 0],
        ["path", [...found.values()].some((other) => other.path === path)]
      ];
      const fault = faults.find(([, faulty]) => faulty);
      if (fault) throw new InputError("descriptor", source, { detail: `${quoted(name)}/${fault[0]}` });
      found.set(name, { path, encoding, declared: declared(entry["schema"]) });
    }
    return found;
  }
  var isPlain = (dialect) => dialect === void 0 || isMembers(dialect) && Object.entries(dialect).every(([key, value]) => key === "delimiter" && value === ",");
  function inside(path, source) {
    if (typeof path !== "string" || !path) throw new InputError("descriptor", source, { detail: quoted(path) });
    const steps2 = path.replaceAll("\\", "/").split("/").filter((step) => step !== ".");
    if (path.includes(":") || ["", "~"].includes(steps2[0]) || steps2.includes("..")) throw new InputError("path_escape", source, { path: quoted(path) });
    return steps2.join("/");
  }
  function declared(schema) {
    const fields = isMembers(schema) ? schema["fields"] : void 0;
    const names = (Array.isArray(fields) ? fields : []).map((field) => isMembers(field) ? field["name"] : null);
    return new Set(names.filter((name) => typeof name === "string"));
  }

  // src/inputs/csv-package.ts
  var MAX_HEADING = 100;
  function readPackage(files, source, editions) {
    const tables = tablesOf(files, source, editions);
    if (!tables.has("reports")) throw new InputError("no_reports_file", source);
    const edition = editionOfHeadings(tables, editions);
    const sheets = new Map([...tables].map(([name, { lines: lines2, resource }]) => [name, sheetOf(lines2, resource, edition.schemas.get(name))]));
    const parts = new Map([...sheets].filter(([name]) => edition.schemas.has(name)).map(([name, sheet]) => [name, byReport(sheet)]));
    const keys = [...parts.get("reports").keys()].filter(Boolean);
    if (!keys.length) throw new InputError("no_reports", source);
    const strays = [...new Set([...parts.values()].flatMap((part2) => [...part2.keys()]))].filter((key) => !keys.includes(key));
    const part = (of) => new Map([...parts].map(([name, found]) => [name, ofReports(sheets.get(name), found, of)]));
    const reports = keys.map((key) => {
      const first = parts.get("reports").get(key)[0];
      const data = envelope(sheets.get("reports"), first.cells, edition);
      for (const [name, sheet] of sheets)
        if (name !== "reports") put(data, `/tables/${name}`, table(sheet, parts.get(name)?.get(key) ?? [], edition.schemas.get(name)));
      const own = keys.length === 1 ? [key, ...strays] : [key];
      return { data, source: `${source}#${key}`, key, sheets: part(own), notes: [] };
    });
    if (strays.length && keys.length > 1) reports.push({ ...emptyReport(), source: `${source}#`, key: "", sheets: part(strays), notes: [] });
    return reports;
  }
  function tablesOf(files, source, editions) {
    const known = /* @__PURE__ */ new Set(["reports", ...editions.flatMap((edition) => [...edition.tables.keys()])]);
    const byName = new Map(files.map(({ name, bytes }) => [name.toLowerCase(), bytes]));
    const descriptor = byName.get("datapackage.json");
    const listed = descriptor ? resources(descriptor, source) : new Map([...known].map((name) => [name, { path: `${name}.csv`, encoding: "utf-8", declared: /* @__PURE__ */ new Set() }]));
    const tables = /* @__PURE__ */ new Map();
    let left = MAX_LINES;
    for (const [name, resource] of listed) {
      const bytes = byName.get(resource.path.toLowerCase());
      if (!known.has(name)) tables.set(name, { lines: [], resource });
      else if (bytes) {
        const lines2 = records(bytes, resource.encoding, resource.path, left);
        left -= lines2.length;
        tables.set(name, { lines: lines2, resource });
      }
    }
    if (!tables.size) throw new InputError("no_table", source);
    return tables;
  }
  function editionOfHeadings(tables, editions) {
    const shared = (edition) => [...tables].reduce((count, [name, { lines: lines2 }]) => {
      const columns = edition.tables.get(name)?.columns.map(({ id }) => id) ?? [];
      const names = lines2[0] && columns.length ? namesOf(lines2[0].cells, edition.schemas.get(name)) : [];
      return count + columns.filter((id) => names.includes(id)).length;
    }, 0);
    return [...editions].reverse().reduce((best, edition) => shared(edition) > shared(best) ? edition : best);
  }
  function sheetOf(lines2, resource, schema) {
    const header = lines2[0]?.cells ?? [];
    return { file: resource.path, header, names: schema ? namesOf(header, schema) : header, records: lines2.slice(1), declared: resource.declared };
  }
  function namesOf(header, schema) {
    const fields = new Set(schema.fields.map(({ name }) => name));
    const titles = new Map(schema.fields.map(({ name, title }) => [normal(title), name]));
    return header.map((heading) => fields.has(heading) ? heading : titles.get(normal(heading)) ?? heading);
  }
  var normal = (label) => label.length > MAX_HEADING ? label : bare(label.normalize("NFKC"));
  function byReport(sheet) {
    const n = sheet.names.indexOf("report");
    const parts = /* @__PURE__ */ new Map();
    for (const record of sheet.records) {
      const key = record.cells[n] ?? "";
      const own = parts.get(key);
      if (own) own.push(record);
      else parts.set(key, [record]);
    }
    return parts;
  }
  var ofReports = (sheet, part, keys) => ({
    ...sheet,
    records: keys.flatMap((key) => part.get(key) ?? []).sort((a, b) => a.line - b.line)
  });
  function envelope(sheet, cells, edition) {
    const texts = named(sheet, cells);
    const types = typesOf(edition.schemas.get("reports"));
    const data = members();
    for (const field of edition.fields.values()) {
      const text3 = field.column ? texts.get(field.column) ?? "" : "";
      if (field.column && (text3 || !field.required)) put(data, field.pointer, valueOf(text3, types.get(field.column)));
    }
    for (const [name, text3] of texts)
      if (!types.has(name)) data[edition.fields.has(`/${name}`) ? `${name} (reports.csv)` : name] = text3;
    const fees = data["processing_fees"];
    if (isMembers(fees) && Object.values(fees).every((value) => value === null)) data["processing_fees"] = null;
    data["tables"] = members();
    return data;
  }
  function table(sheet, lines2, schema) {
    const types = typesOf(schema);
    const rows = members();
    for (const { cells } of lines2) {
      const texts = named(sheet, [...cells, ...Array(Math.max(0, sheet.names.length - cells.length)).fill("")]);
      const row2 = texts.get("row") ?? "";
      texts.delete("report");
      texts.delete("row");
      if (!Object.hasOwn(rows, row2)) rows[row2] = members([...texts].map(([name, text3]) => [name, valueOf(text3, types.get(name))]));
    }
    return rows;
  }
  var typesOf = (schema) => new Map(schema?.fields.map(({ name, type }) => [name, type]));
  var valueOf = (text3, type = "string") => text3 === "" ? null : type === "string" ? text3 : plainNumber(text3, type === "integer");

  // node_modules/fflate/esm/browser.js
  var u8 = Uint8Array;
  var u16 = Uint16Array;
  var i32 = Int32Array;
  var fleb = new u8([
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    1,
    1,
    1,
    1,
    2,
    2,
    2,
    2,
    3,
    3,
    3,
    3,
    4,
    4,
    4,
    4,
    5,
    5,
    5,
    5,
    0,
    /* unused */
    0,
    0,
    /* impossible */
    0
  ]);
  var fdeb = new u8([
    0,
    0,
    0,
    0,
    1,
    1,
    2,
    2,
    3,
    3,
    4,
    4,
    5,
    5,
    6,
    6,
    7,
    7,
    8,
    8,
    9,
    9,
    10,
    10,
    11,
    11,
    12,
    12,
    13,
    13,
    /* unused */
    0,
    0
  ]);
  var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
  var freb = function(eb, start2) {
    var b = new u16(31);
    for (var i = 0; i < 31; ++i) {
      b[i] = start2 += 1 << eb[i - 1];
    }
    var r = new i32(b[30]);
    for (var i = 1; i < 30; ++i) {
      for (var j = b[i]; j < b[i + 1]; ++j) {
        r[j] = j - b[i] << 5 | i;
      }
    }
    return { b, r };
  };
  var _a = freb(fleb, 2);
  var fl = _a.b;
  var revfl = _a.r;
  fl[28] = 258, revfl[258] = 28;
  var _b = freb(fdeb, 0);
  var fd = _b.b;
  var revfd = _b.r;
  var rev = new u16(32768);
  for (i = 0; i < 32768; ++i) {
    x = (i & 43690) >> 1 | (i & 21845) << 1;
    x = (x & 52428) >> 2 | (x & 13107) << 2;
    x = (x & 61680) >> 4 | (x & 3855) << 4;
    rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
  }
  var x;
  var i;
  var hMap = (function(cd, mb, r) {
    var s = cd.length;
    var i = 0;
    var l = new u16(mb);
    for (; i < s; ++i) {
      if (cd[i])
        ++l[cd[i] - 1];
    }
    var le = new u16(mb);
    for (i = 1; i < mb; ++i) {
      le[i] = le[i - 1] + l[i - 1] << 1;
    }
    var co;
    if (r) {
      co = new u16(1 << mb);
      var rvb = 15 - mb;
      for (i = 0; i < s; ++i) {
        if (cd[i]) {
          var sv = i << 4 | cd[i];
          var r_1 = mb - cd[i];
          var v = le[cd[i] - 1]++ << r_1;
          for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
            co[rev[v] >> rvb] = sv;
          }
        }
      }
    } else {
      co = new u16(s);
      for (i = 0; i < s; ++i) {
        if (cd[i]) {
          co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
        }
      }
    }
    return co;
  });
  var flt = new u8(288);
  for (i = 0; i < 144; ++i)
    flt[i] = 8;
  var i;
  for (i = 144; i < 256; ++i)
    flt[i] = 9;
  var i;
  for (i = 256; i < 280; ++i)
    flt[i] = 7;
  var i;
  for (i = 280; i < 288; ++i)
    flt[i] = 8;
  var i;
  var fdt = new u8(32);
  for (i = 0; i < 32; ++i)
    fdt[i] = 5;
  var i;
  var flm = /* @__PURE__ */ hMap(flt, 9, 0);
  var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
  var fdm = /* @__PURE__ */ hMap(fdt, 5, 0);
  var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
  var max = function(a) {
    var m = a[0];
    for (var i = 1; i < a.length; ++i) {
      if (a[i] > m)
        m = a[i];
    }
    return m;
  };
  var bits = function(d, p, m) {
    var o = p / 8 | 0;
    return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
  };
  var bits16 = function(d, p) {
    var o = p / 8 | 0;
    return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
  };
  var shft = function(p) {
    return (p + 7) / 8 | 0;
  };
  var slc = function(v, s, e) {
    if (s == null || s < 0)
      s = 0;
    if (e == null || e > v.length)
      e = v.length;
    return new u8(v.subarray(s, e));
  };
  var ec = [
    "unexpected EOF",
    "invalid block type",
    "invalid length/literal",
    "invalid distance",
    "stream finished",
    "no stream handler",
    ,
    // determined by compression function
    "no callback",
    "invalid UTF-8 data",
    "extra field too long",
    "date not in range 1980-2099",
    "filename too long",
    "stream finishing",
    "invalid zip data"
    // determined by unknown compression method
  ];
  var err = function(ind, msg, nt) {
    var e = new Error(msg || ec[ind]);
    e.code = ind;
    if (Error.captureStackTrace)
      Error.captureStackTrace(e, err);
    if (!nt)
      throw e;
    return e;
  };
  var inflt = function(dat, st, buf, dict) {
    var sl = dat.length, dl = dict ? dict.length : 0;
    if (!sl || st.f && !st.l)
      return buf || new u8(0);
    var noBuf = !buf;
    var resize = noBuf || st.i != 2;
    var noSt = st.i;
    if (noBuf)
      buf = new u8(sl * 3);
    var cbuf = function(l2) {
      var bl = buf.length;
      if (l2 > bl) {
        var nbuf = new u8(Math.max(bl * 2, l2));
        nbuf.set(buf);
        buf = nbuf;
      }
    };
    var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
    var tbts = sl * 8;
    do {
      if (!lm) {
        final = bits(dat, pos, 1);
        var type = bits(dat, pos + 1, 3);
        pos += 3;
        if (!type) {
          var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
          if (t > sl) {
            if (noSt)
              err(0);
            break;
          }
          if (resize)
            cbuf(bt + l);
          buf.set(dat.subarray(s, t), bt);
          st.b = bt += l, st.p = pos = t * 8, st.f = final;
          continue;
        } else if (type == 1)
          lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
        else if (type == 2) {
          var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
          var tl = hLit + bits(dat, pos + 5, 31) + 1;
          pos += 14;
          var ldt = new u8(tl);
          var clt = new u8(19);
          for (var i = 0; i < hcLen; ++i) {
            clt[clim[i]] = bits(dat, pos + i * 3, 7);
          }
          pos += hcLen * 3;
          var clb = max(clt), clbmsk = (1 << clb) - 1;
          var clm = hMap(clt, clb, 1);
          for (var i = 0; i < tl; ) {
            var r = clm[bits(dat, pos, clbmsk)];
            pos += r & 15;
            var s = r >> 4;
            if (s < 16) {
              ldt[i++] = s;
            } else {
              var c = 0, n = 0;
              if (s == 16)
                n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
              else if (s == 17)
                n = 3 + bits(dat, pos, 7), pos += 3;
              else if (s == 18)
                n = 11 + bits(dat, pos, 127), pos += 7;
              while (n--)
                ldt[i++] = c;
            }
          }
          var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
          lbt = max(lt);
          dbt = max(dt);
          lm = hMap(lt, lbt, 1);
          dm = hMap(dt, dbt, 1);
        } else
          err(1);
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
      }
      if (resize)
        cbuf(bt + 131072);
      var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
      var lpos = pos;
      for (; ; lpos = pos) {
        var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
        pos += c & 15;
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (!c)
          err(2);
        if (sym < 256)
          buf[bt++] = sym;
        else if (sym == 256) {
          lpos = pos, lm = null;
          break;
        } else {
          var add = sym - 254;
          if (sym > 264) {
            var i = sym - 257, b = fleb[i];
            add = bits(dat, pos, (1 << b) - 1) + fl[i];
            pos += b;
          }
          var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
          if (!d)
            err(3);
          pos += d & 15;
          var dt = fd[dsym];
          if (dsym > 3) {
            var b = fdeb[dsym];
            dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
          }
          if (pos > tbts) {
            if (noSt)
              err(0);
            break;
          }
          if (resize)
            cbuf(bt + 131072);
          var end = bt + add;
          if (bt < dt) {
            var shift = dl - dt, dend = Math.min(dt, end);
            if (shift + bt < 0)
              err(3);
            for (; bt < dend; ++bt)
              buf[bt] = dict[shift + bt];
          }
          for (; bt < end; ++bt)
            buf[bt] = buf[bt - dt];
        }
      }
      st.l = lm, st.p = lpos, st.b = bt, st.f = final;
      if (lm)
        final = 1, st.m = lbt, st.d = dm, st.n = dbt;
    } while (!final);
    return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
  };
  var wbits = function(d, p, v) {
    v <<= p & 7;
    var o = p / 8 | 0;
    d[o] |= v;
    d[o + 1] |= v >> 8;
  };
  var wbits16 = function(d, p, v) {
    v <<= p & 7;
    var o = p / 8 | 0;
    d[o] |= v;
    d[o + 1] |= v >> 8;
    d[o + 2] |= v >> 16;
  };
  var hTree = function(d, mb) {
    var t = [];
    for (var i = 0; i < d.length; ++i) {
      if (d[i])
        t.push({ s: i, f: d[i] });
    }
    var s = t.length;
    var t2 = t.slice();
    if (!s)
      return { t: et, l: 0 };
    if (s == 1) {
      var v = new u8(t[0].s + 1);
      v[t[0].s] = 1;
      return { t: v, l: 1 };
    }
    t.sort(function(a, b) {
      return a.f - b.f;
    });
    t.push({ s: -1, f: 25001 });
    var l = t[0], r = t[1], i0 = 0, i1 = 1, i2 = 2;
    t[0] = { s: -1, f: l.f + r.f, l, r };
    while (i1 != s - 1) {
      l = t[t[i0].f < t[i2].f ? i0++ : i2++];
      r = t[i0 != i1 && t[i0].f < t[i2].f ? i0++ : i2++];
      t[i1++] = { s: -1, f: l.f + r.f, l, r };
    }
    var maxSym = t2[0].s;
    for (var i = 1; i < s; ++i) {
      if (t2[i].s > maxSym)
        maxSym = t2[i].s;
    }
    var tr = new u16(maxSym + 1);
    var mbt = ln(t[i1 - 1], tr, 0);
    if (mbt > mb) {
      var i = 0, dt = 0;
      var lft = mbt - mb, cst = 1 << lft;
      t2.sort(function(a, b) {
        return tr[b.s] - tr[a.s] || a.f - b.f;
      });
      for (; i < s; ++i) {
        var i2_1 = t2[i].s;
        if (tr[i2_1] > mb) {
          dt += cst - (1 << mbt - tr[i2_1]);
          tr[i2_1] = mb;
        } else
          break;
      }
      dt >>= lft;
      while (dt > 0) {
        var i2_2 = t2[i].s;
        if (tr[i2_2] < mb)
          dt -= 1 << mb - tr[i2_2]++ - 1;
        else
          ++i;
      }
      for (; i >= 0 && dt; --i) {
        var i2_3 = t2[i].s;
        if (tr[i2_3] == mb) {
          --tr[i2_3];
          ++dt;
        }
      }
      mbt = mb;
    }
    return { t: new u8(tr), l: mbt };
  };
  var ln = function(n, l, d) {
    return n.s == -1 ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1)) : l[n.s] = d;
  };
  var lc = function(c) {
    var s = c.length;
    while (s && !c[--s])
      ;
    var cl = new u16(++s);
    var cli = 0, cln = c[0], cls = 1;
    var w = function(v) {
      cl[cli++] = v;
    };
    for (var i = 1; i <= s; ++i) {
      if (c[i] == cln && i != s)
        ++cls;
      else {
        if (!cln && cls > 2) {
          for (; cls > 138; cls -= 138)
            w(32754);
          if (cls > 2) {
            w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
            cls = 0;
          }
        } else if (cls > 3) {
          w(cln), --cls;
          for (; cls > 6; cls -= 6)
            w(8304);
          if (cls > 2)
            w(cls - 3 << 5 | 8208), cls = 0;
        }
        while (cls--)
          w(cln);
        cls = 1;
        cln = c[i];
      }
    }
    return { c: cl.subarray(0, cli), n: s };
  };
  var clen = function(cf, cl) {
    var l = 0;
    for (var i = 0; i < cl.length; ++i)
      l += cf[i] * cl[i];
    return l;
  };
  var wfblk = function(out, pos, dat) {
    var s = dat.length;
    var o = shft(pos + 2);
    out[o] = s & 255;
    out[o + 1] = s >> 8;
    out[o + 2] = out[o] ^ 255;
    out[o + 3] = out[o + 1] ^ 255;
    for (var i = 0; i < s; ++i)
      out[o + i + 4] = dat[i];
    return (o + 4 + s) * 8;
  };
  var wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
    wbits(out, p++, final);
    ++lf[256];
    var _a2 = hTree(lf, 15), dlt = _a2.t, mlb = _a2.l;
    var _b2 = hTree(df, 15), ddt = _b2.t, mdb = _b2.l;
    var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
    var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
    var lcfreq = new u16(19);
    for (var i = 0; i < lclt.length; ++i)
      ++lcfreq[lclt[i] & 31];
    for (var i = 0; i < lcdt.length; ++i)
      ++lcfreq[lcdt[i] & 31];
    var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
    var nlcc = 19;
    for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
      ;
    var flen = bl + 5 << 3;
    var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
    var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
    if (bs >= 0 && flen <= ftlen && flen <= dtlen)
      return wfblk(out, p, dat.subarray(bs, bs + bl));
    var lm, ll, dm, dl;
    wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
    if (dtlen < ftlen) {
      lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
      var llm = hMap(lct, mlcb, 0);
      wbits(out, p, nlc - 257);
      wbits(out, p + 5, ndc - 1);
      wbits(out, p + 10, nlcc - 4);
      p += 14;
      for (var i = 0; i < nlcc; ++i)
        wbits(out, p + 3 * i, lct[clim[i]]);
      p += 3 * nlcc;
      var lcts = [lclt, lcdt];
      for (var it = 0; it < 2; ++it) {
        var clct = lcts[it];
        for (var i = 0; i < clct.length; ++i) {
          var len = clct[i] & 31;
          wbits(out, p, llm[len]), p += lct[len];
          if (len > 15)
            wbits(out, p, clct[i] >> 5 & 127), p += clct[i] >> 12;
        }
      }
    } else {
      lm = flm, ll = flt, dm = fdm, dl = fdt;
    }
    for (var i = 0; i < li; ++i) {
      var sym = syms[i];
      if (sym > 255) {
        var len = sym >> 18 & 31;
        wbits16(out, p, lm[len + 257]), p += ll[len + 257];
        if (len > 7)
          wbits(out, p, sym >> 23 & 31), p += fleb[len];
        var dst = sym & 31;
        wbits16(out, p, dm[dst]), p += dl[dst];
        if (dst > 3)
          wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
      } else {
        wbits16(out, p, lm[sym]), p += ll[sym];
      }
    }
    wbits16(out, p, lm[256]);
    return p + ll[256];
  };
  var deo = /* @__PURE__ */ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
  var et = /* @__PURE__ */ new u8(0);
  var dflt = function(dat, lvl, plvl, pre, post, st) {
    var s = st.z || dat.length;
    var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
    var w = o.subarray(pre, o.length - post);
    var lst = st.l;
    var pos = (st.r || 0) & 7;
    if (lvl) {
      if (pos)
        w[0] = st.r >> 3;
      var opt = deo[lvl - 1];
      var n = opt >> 13, c = opt & 8191;
      var msk_1 = (1 << plvl) - 1;
      var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
      var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
      var hsh = function(i2) {
        return (dat[i2] ^ dat[i2 + 1] << bs1_1 ^ dat[i2 + 2] << bs2_1) & msk_1;
      };
      var syms = new i32(25e3);
      var lf = new u16(288), df = new u16(32);
      var lc_1 = 0, eb = 0, i = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
      for (; i + 2 < s; ++i) {
        var hv = hsh(i);
        var imod = i & 32767, pimod = head[hv];
        prev[imod] = pimod;
        head[hv] = imod;
        if (wi <= i) {
          var rem = s - i;
          if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
            pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i - bs, pos);
            li = lc_1 = eb = 0, bs = i;
            for (var j = 0; j < 286; ++j)
              lf[j] = 0;
            for (var j = 0; j < 30; ++j)
              df[j] = 0;
          }
          var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
          if (rem > 2 && hv == hsh(i - dif)) {
            var maxn = Math.min(n, rem) - 1;
            var maxd = Math.min(32767, i);
            var ml = Math.min(258, rem);
            while (dif <= maxd && --ch_1 && imod != pimod) {
              if (dat[i + l] == dat[i + l - dif]) {
                var nl = 0;
                for (; nl < ml && dat[i + nl] == dat[i + nl - dif]; ++nl)
                  ;
                if (nl > l) {
                  l = nl, d = dif;
                  if (nl > maxn)
                    break;
                  var mmd = Math.min(dif, nl - 2);
                  var md = 0;
                  for (var j = 0; j < mmd; ++j) {
                    var ti = i - dif + j & 32767;
                    var pti = prev[ti];
                    var cd = ti - pti & 32767;
                    if (cd > md)
                      md = cd, pimod = ti;
                  }
                }
              }
              imod = pimod, pimod = prev[imod];
              dif += imod - pimod & 32767;
            }
          }
          if (d) {
            syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
            var lin = revfl[l] & 31, din = revfd[d] & 31;
            eb += fleb[lin] + fdeb[din];
            ++lf[257 + lin];
            ++df[din];
            wi = i + l;
            ++lc_1;
          } else {
            syms[li++] = dat[i];
            ++lf[dat[i]];
          }
        }
      }
      for (i = Math.max(i, wi); i < s; ++i) {
        syms[li++] = dat[i];
        ++lf[dat[i]];
      }
      pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i - bs, pos);
      if (!lst) {
        st.r = pos & 7 | w[pos / 8 | 0] << 3;
        pos -= 7;
        st.h = head, st.p = prev, st.i = i, st.w = wi;
      }
    } else {
      for (var i = st.w || 0; i < s + lst; i += 65535) {
        var e = i + 65535;
        if (e >= s) {
          w[pos / 8 | 0] = lst;
          e = s;
        }
        pos = wfblk(w, pos + 1, dat.subarray(i, e));
      }
      st.i = s;
    }
    return slc(o, 0, pre + shft(pos) + post);
  };
  var crct = /* @__PURE__ */ (function() {
    var t = new Int32Array(256);
    for (var i = 0; i < 256; ++i) {
      var c = i, k = 9;
      while (--k)
        c = (c & 1 && -306674912) ^ c >>> 1;
      t[i] = c;
    }
    return t;
  })();
  var crc = function() {
    var c = -1;
    return {
      p: function(d) {
        var cr = c;
        for (var i = 0; i < d.length; ++i)
          cr = crct[cr & 255 ^ d[i]] ^ cr >>> 8;
        c = cr;
      },
      d: function() {
        return ~c;
      }
    };
  };
  var dopt = function(dat, opt, pre, post, st) {
    if (!st) {
      st = { l: 1 };
      if (opt.dictionary) {
        var dict = opt.dictionary.subarray(-32768);
        var newDat = new u8(dict.length + dat.length);
        newDat.set(dict);
        newDat.set(dat, dict.length);
        dat = newDat;
        st.w = dict.length;
      }
    }
    return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
  };
  var mrg = function(a, b) {
    var o = {};
    for (var k in a)
      o[k] = a[k];
    for (var k in b)
      o[k] = b[k];
    return o;
  };
  var b2 = function(d, b) {
    return d[b] | d[b + 1] << 8;
  };
  var b4 = function(d, b) {
    return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
  };
  var b8 = function(d, b) {
    return b4(d, b) + b4(d, b + 4) * 4294967296;
  };
  var wbytes = function(d, b, v) {
    for (; v; ++b)
      d[b] = v, v >>>= 8;
  };
  function deflateSync(data, opts) {
    return dopt(data, opts || {}, 0, 0);
  }
  var Inflate = /* @__PURE__ */ (function() {
    function Inflate2(opts, cb) {
      if (typeof opts == "function")
        cb = opts, opts = {};
      this.ondata = cb;
      var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
      this.s = { i: 0, b: dict ? dict.length : 0 };
      this.o = new u8(32768);
      this.p = new u8(0);
      if (dict)
        this.o.set(dict);
    }
    Inflate2.prototype.e = function(c) {
      if (!this.ondata)
        err(5);
      if (this.d)
        err(4);
      if (!this.p.length)
        this.p = c;
      else if (c.length) {
        var n = new u8(this.p.length + c.length);
        n.set(this.p), n.set(c, this.p.length), this.p = n;
      }
    };
    Inflate2.prototype.c = function(final) {
      this.s.i = +(this.d = final || false);
      var bts = this.s.b;
      var dt = inflt(this.p, this.s, this.o);
      this.ondata(slc(dt, bts, this.s.b), this.d);
      this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
      this.p = slc(this.p, this.s.p / 8 | 0), this.s.p &= 7;
    };
    Inflate2.prototype.push = function(chunk, final) {
      this.e(chunk), this.c(final);
    };
    return Inflate2;
  })();
  var fltn = function(d, p, t, o) {
    for (var k in d) {
      var val = d[k], n = p + k, op = o;
      if (Array.isArray(val))
        op = mrg(o, val[1]), val = val[0];
      if (ArrayBuffer.isView(val))
        t[n] = [val, op];
      else {
        t[n += "/"] = [new u8(0), op];
        fltn(val, n, t, o);
      }
    }
  };
  var te = typeof TextEncoder != "undefined" && /* @__PURE__ */ new TextEncoder();
  var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
  var tds = 0;
  try {
    td.decode(et, { stream: true });
    tds = 1;
  } catch (e) {
  }
  var dutf8 = function(d) {
    for (var r = "", i = 0; ; ) {
      var c = d[i++];
      var eb = (c > 127) + (c > 223) + (c > 239);
      if (i + eb > d.length)
        return { s: r, r: slc(d, i - 1) };
      if (!eb)
        r += String.fromCharCode(c);
      else if (eb == 3) {
        c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
      } else if (eb & 1)
        r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
      else
        r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
    }
  };
  function strToU8(str, latin1) {
    if (latin1) {
      var ar_1 = new u8(str.length);
      for (var i = 0; i < str.length; ++i)
        ar_1[i] = str.charCodeAt(i);
      return ar_1;
    }
    if (te)
      return te.encode(str);
    var l = str.length;
    var ar = new u8(str.length + (str.length >> 1));
    var ai = 0;
    var w = function(v) {
      ar[ai++] = v;
    };
    for (var i = 0; i < l; ++i) {
      if (ai + 5 > ar.length) {
        var n = new u8(ai + 8 + (l - i << 1));
        n.set(ar);
        ar = n;
      }
      var c = str.charCodeAt(i);
      if (c < 128 || latin1)
        w(c);
      else if (c < 2048)
        w(192 | c >> 6), w(128 | c & 63);
      else if (c > 55295 && c < 57344)
        c = 65536 + (c & 1023 << 10) | str.charCodeAt(++i) & 1023, w(240 | c >> 18), w(128 | c >> 12 & 63), w(128 | c >> 6 & 63), w(128 | c & 63);
      else
        w(224 | c >> 12), w(128 | c >> 6 & 63), w(128 | c & 63);
    }
    return slc(ar, 0, ai);
  }
  function strFromU8(dat, latin1) {
    if (latin1) {
      var r = "";
      for (var i = 0; i < dat.length; i += 16384)
        r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
      return r;
    } else if (td) {
      return td.decode(dat);
    } else {
      var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
      if (r.length)
        err(8);
      return s;
    }
  }
  var z64hs = function(d, b, l, z, sc, su, off) {
    var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
    var nf = nsc + nsu + noff;
    if (z && nf) {
      for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
        if (b2(d, b) == 1) {
          return [
            nsc ? b8(d, b + 4 + 8 * nsu) : sc,
            nsu ? b8(d, b + 4) : su,
            noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
            1
          ];
        }
      }
      if (z < 2)
        err(13);
    }
    return [sc, su, off, 0];
  };
  var exfl = function(ex) {
    var le = 0;
    if (ex) {
      for (var k in ex) {
        var l = ex[k].length;
        if (l > 65535)
          err(9);
        le += l + 4;
      }
    }
    return le;
  };
  var wzh = function(d, b, f, fn, u, c, ce, co) {
    var fl2 = fn.length, ex = f.extra, col = co && co.length;
    var exl = exfl(ex);
    wbytes(d, b, ce != null ? 33639248 : 67324752), b += 4;
    if (ce != null)
      d[b++] = 20, d[b++] = f.os;
    d[b] = 20, b += 2;
    d[b++] = f.flag << 1 | (c < 0 && 8), d[b++] = u && 8;
    d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
    var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
    if (y < 0 || y > 119)
      err(10);
    wbytes(d, b, y << 25 | dt.getMonth() + 1 << 21 | dt.getDate() << 16 | dt.getHours() << 11 | dt.getMinutes() << 5 | dt.getSeconds() >> 1), b += 4;
    if (c != -1) {
      wbytes(d, b, f.crc);
      wbytes(d, b + 4, c < 0 ? -c - 2 : c);
      wbytes(d, b + 8, f.size);
    }
    wbytes(d, b + 12, fl2);
    wbytes(d, b + 14, exl), b += 16;
    if (ce != null) {
      wbytes(d, b, col);
      wbytes(d, b + 6, f.attrs);
      wbytes(d, b + 10, ce), b += 14;
    }
    d.set(fn, b);
    b += fl2;
    if (exl) {
      for (var k in ex) {
        var exf = ex[k], l = exf.length;
        wbytes(d, b, +k);
        wbytes(d, b + 2, l);
        d.set(exf, b + 4), b += 4 + l;
      }
    }
    if (col)
      d.set(co, b), b += col;
    return b;
  };
  var wzf = function(o, b, c, d, e) {
    wbytes(o, b, 101010256);
    wbytes(o, b + 8, c);
    wbytes(o, b + 10, c);
    wbytes(o, b + 12, d);
    wbytes(o, b + 16, e);
  };
  function zipSync(data, opts) {
    if (!opts)
      opts = {};
    var r = {};
    var files = [];
    fltn(data, "", r, opts);
    var o = 0;
    var tot = 0;
    for (var fn in r) {
      var _a2 = r[fn], file = _a2[0], p = _a2[1];
      var compression = p.level == 0 ? 0 : 8;
      var f = strToU8(fn), s = f.length;
      var com = p.comment, m = com && strToU8(com), ms = m && m.length;
      var exl = exfl(p.extra);
      if (s > 65535)
        err(11);
      var d = compression ? deflateSync(file, p) : file, l = d.length;
      var c = crc();
      c.p(file);
      files.push(mrg(p, {
        size: file.length,
        crc: c.d(),
        c: d,
        f,
        m,
        u: s != fn.length || m && com.length != ms,
        o,
        compression
      }));
      o += 30 + s + exl + l;
      tot += 76 + 2 * (s + exl) + (ms || 0) + l;
    }
    var out = new u8(tot + 22), oe = o, cdl = tot - o;
    for (var i = 0; i < files.length; ++i) {
      var f = files[i];
      wzh(out, f.o, f, f.f, f.u, f.c.length);
      var badd = 30 + f.f.length + exfl(f.extra);
      out.set(f.c, f.o + badd);
      wzh(out, o, f, f.f, f.u, f.c.length, f.o, f.m), o += 16 + badd + (f.m ? f.m.length : 0);
    }
    wzf(out, o, files.length, cdl, oe);
    return out;
  }
  var UnzipPassThrough = /* @__PURE__ */ (function() {
    function UnzipPassThrough2() {
    }
    UnzipPassThrough2.prototype.push = function(chunk, final) {
      this.ondata(null, chunk, final);
    };
    UnzipPassThrough2.compression = 0;
    return UnzipPassThrough2;
  })();
  var UnzipInflate = /* @__PURE__ */ (function() {
    function UnzipInflate2() {
      var _this = this;
      this.i = new Inflate(function(dat, final) {
        _this.ondata(null, dat, final);
      });
    }
    UnzipInflate2.prototype.push = function(chunk, final) {
      try {
        this.i.push(chunk, final);
      } catch (e) {
        this.ondata(e, null, final);
      }
    };
    UnzipInflate2.compression = 8;
    return UnzipInflate2;
  })();
  var Unzip = /* @__PURE__ */ (function() {
    function Unzip2(cb) {
      this.onfile = cb;
      this.k = [];
      this.o = {
        0: UnzipPassThrough
      };
      this.p = et;
    }
    Unzip2.prototype.push = function(chunk, final) {
      var _this = this;
      if (!this.onfile)
        err(5);
      if (!this.p)
        err(4);
      if (this.c > 0) {
        var len = Math.min(this.c, chunk.length);
        var toAdd = chunk.subarray(0, len);
        this.c -= len;
        if (this.d)
          this.d.push(toAdd, !this.c);
        else
          this.k[0].push(toAdd);
        chunk = chunk.subarray(len);
        if (chunk.length)
          return this.push(chunk, final);
      } else {
        var f = 0, i = 0, is = void 0, buf = void 0;
        if (!this.p.length)
          buf = chunk;
        else if (!chunk.length)
          buf = this.p;
        else {
          buf = new u8(this.p.length + chunk.length);
          buf.set(this.p), buf.set(chunk, this.p.length);
        }
        var l = buf.length, oc = this.c, add = oc && this.d;
        var _loop_2 = function() {
          var sig = b4(buf, i);
          if (sig == 67324752) {
            f = 1, is = i;
            this_1.d = null;
            this_1.c = 0;
            var bf = b2(buf, i + 6), cmp_1 = b2(buf, i + 8), u = bf & 2048, dd = bf & 8, fnl = b2(buf, i + 26), es = b2(buf, i + 28);
            if (l > i + 30 + fnl + es) {
              var chks_3 = [];
              this_1.k.unshift(chks_3);
              f = 2;
              var lsc = b4(buf, i + 18), lsu = b4(buf, i + 22);
              var fn_1 = strFromU8(buf.subarray(i + 30, i += 30 + fnl), !u);
              var _a2 = z64hs(buf, i, es, 2, lsc, lsu, 0), sc_1 = _a2[0], su_1 = _a2[1], z64 = _a2[3];
              if (dd)
                sc_1 = -1 - z64;
              i += es;
              this_1.c = sc_1;
              var d_1;
              var file_1 = {
                name: fn_1,
                compression: cmp_1,
                start: function() {
                  if (!file_1.ondata)
                    err(5);
                  if (!sc_1)
                    file_1.ondata(null, et, true);
                  else {
                    var ctr = _this.o[cmp_1];
                    if (!ctr)
                      file_1.ondata(err(14, "unknown compression type " + cmp_1, 1), null, false);
                    d_1 = sc_1 < 0 ? new ctr(fn_1) : new ctr(fn_1, sc_1, su_1);
                    d_1.ondata = function(err2, dat3, final2) {
                      file_1.ondata(err2, dat3, final2);
                    };
                    for (var _i = 0, chks_4 = chks_3; _i < chks_4.length; _i++) {
                      var dat2 = chks_4[_i];
                      d_1.push(dat2, false);
                    }
                    if (_this.k[0] == chks_3 && _this.c)
                      _this.d = d_1;
                    else
                      d_1.push(et, true);
                  }
                },
                terminate: function() {
                  if (d_1 && d_1.terminate)
                    d_1.terminate();
                }
              };
              if (sc_1 >= 0)
                file_1.size = sc_1, file_1.originalSize = su_1;
              this_1.onfile(file_1);
            }
            return "break";
          } else if (oc) {
            if (sig == 134695760) {
              is = i += 12 + (oc == -2 && 8), f = 3, this_1.c = 0;
              return "break";
            } else if (sig == 33639248) {
              is = i -= 4, f = 3, this_1.c = 0;
              return "break";
            }
          }
        };
        var this_1 = this;
        for (; i < l - 4; ++i) {
          var state_1 = _loop_2();
          if (state_1 === "break")
            break;
        }
        this.p = et;
        if (oc < 0) {
          var dat = f ? buf.subarray(0, is - 12 - (oc == -2 && 8) - (b4(buf, is - 16) == 134695760 && 4)) : buf.subarray(0, i);
          if (add)
            add.push(dat, !!f);
          else
            this.k[+(f == 2)].push(dat);
        }
        if (f & 2)
          return this.push(buf.subarray(i), final);
        this.p = buf.subarray(i);
      }
      if (final) {
        if (this.c)
          err(13);
        this.p = null;
      }
    };
    Unzip2.prototype.register = function(decoder) {
      this.o[decoder.compression] = decoder;
    };
    return Unzip2;
  })();

  // src/inputs/zip.ts
  var STEP = 4096;
  var DESCRIPTOR = "datapackage.json";
  function unzip(bytes, source) {
    if (bytes[0] !== 80 || bytes[1] !== 75) throw new InputError("zip", source);
    const files = unpacked(bytes, source);
    const names = files.map(({ name }) => name);
    const roots = names.filter((name) => base(name) === DESCRIPTOR);
    const twice = names.find((name, n) => names.indexOf(name) < n) ?? (roots.length > 1 ? DESCRIPTOR : void 0);
    if (twice) throw new InputError("zip_ambiguous", source, { name: quoted(twice) });
    const prefix = roots[0]?.slice(0, -DESCRIPTOR.length);
    if (prefix === void 0) return files.map(({ name, bytes: data }) => ({ name: base(name), bytes: data }));
    return files.filter(({ name }) => name.startsWith(prefix)).map(({ name, bytes: data }) => ({ name: name.slice(prefix.length), bytes: data }));
  }
  var base = (name) => name.slice(name.lastIndexOf("/") + 1);
  function unpacked(bytes, source) {
    const parts = /* @__PURE__ */ new Map();
    let [total2, count] = [0, 0];
    const reader = new Unzip((file) => {
      if (++count > MAX_FILES) throw new InputError("too_many_files", source, { limit: MAX_FILES });
      if (!/\.(csv|json)$/i.test(file.name) || file.name.startsWith("__MACOSX/")) return;
      const part = { name: file.name, chunks: [], done: false };
      parts.set(`${count}`, part);
      file.ondata = (error, chunk, final) => {
        if (error) throw error;
        total2 += chunk.length;
        if (total2 > MAX_BYTES) throw new InputError("too_large", source, { limit: MAX_BYTES / MEGABYTE });
        part.chunks.push(chunk);
        part.done = final;
      };
      file.start();
    });
    reader.register(UnzipInflate);
    try {
      for (let place = 0; place < bytes.length; place += STEP) reader.push(bytes.subarray(place, place + STEP), place + STEP >= bytes.length);
    } catch (error) {
      throw error instanceof InputError ? error : new InputError("zip", source);
    }
    const found = [...parts.values()];
    if (!count || found.some(({ done }) => !done)) throw new InputError("zip", source);
    return found.map(({ name, chunks }) => ({ name, bytes: joined2(chunks) }));
  }
  function joined2(chunks) {
    const out = new Uint8Array(chunks.reduce((size2, chunk) => size2 + chunk.length, 0));
    let place = 0;
    for (const chunk of chunks) {
      out.set(chunk, place);
      place += chunk.length;
    }
    return out;
  }

  // src/inputs/index.ts
  function read(files, editions) {
    const name = files[0]?.name ?? "";
    if (!files.length) throw new InputError("nothing", "");
    if (files.length > MAX_FILES) throw new InputError("too_many_files", "", { limit: MAX_FILES });
    if (files.reduce((total2, { bytes }) => total2 + bytes.length, 0) > MAX_BYTES) throw new InputError("too_large", name, { limit: MAX_BYTES / MEGABYTE });
    const kind = (suffix) => files.filter((file) => file.name.toLowerCase().endsWith(suffix));
    const [zips, tables] = [kind(".zip"), kind(".csv")];
    const reports = kind(".json").filter((file) => base2(file.name) !== "datapackage.json");
    if (zips.length + Number(tables.length > 0) > 1 || zips.length && reports.length) throw new InputError("mixed", "");
    if (zips.length) return readPackage(unzip(zips[0].bytes, name), name, editions);
    if (tables.length) {
      const own = files.map(({ name: path, bytes }) => ({ name: base2(path), bytes }));
      const twice = own.find((file, n) => own.findIndex((other) => other.name === file.name) < n);
      if (twice) throw new InputError("same_name", "", { name: quoted(twice.name) });
      return readPackage(own, own.find((file) => file.name === "datapackage.json")?.name ?? "CSV", editions);
    }
    if (reports.length > 1) throw new InputError("several_json", "");
    if (!reports.length) throw new InputError("unknown_format", name);
    return [readJson(reports[0].bytes, reports[0].name)];
  }
  var base2 = (path) => path.slice(path.lastIndexOf("/") + 1);

  // src/identities/equations.ts
  var MAX_NAMED = 3;
  var FULL_SUM = 6;
  var termsOf = (year, pointers) => pointers.map((pointer) => ({ year, pointer, value: year.known.get(pointer) }));
  var total = (terms2) => Decimal.sum(terms2.map(({ value }) => value ?? Decimal.of(0)));
  function weigh(left, right) {
    const all = [...left, ...right];
    const sums = { left: total(left), right: total(right) };
    if (all.some(({ value }) => value === void 0)) return { ...sums, outcome: "unknown" };
    const order = sums.left.compare(sums.right);
    if (!order) return { ...sums, outcome: "holds" };
    const lighter = order < 0 ? left : right;
    const helps = (term) => term.value === null && (lighter.includes(term) || term.year.edition.cells.get(term.pointer).type === "change");
    return { ...sums, outcome: all.some(helps) && sums.left.minus(sums.right).whole ? "undetermined" : "fails" };
  }
  function judge(edition, equation, left, right) {
    const all = [...left, ...right];
    const weighed2 = weigh(left, right);
    if (weighed2.outcome === "holds") return [];
    if (weighed2.outcome === "unknown") {
      const absent = all.filter(({ value }) => value === void 0);
      return [notChecked(edition, equation.code, "cells_unusable", equation.instance, { cells: some(edition, absent) })];
    }
    const { outcome } = weighed2;
    const blanks = all.filter(({ value }) => value === null);
    const one = outcome === "undetermined" && blanks.length === 1;
    const difference = weighed2.right.minus(weighed2.left);
    const gap = difference.negative ? difference.negated() : difference;
    const lighter = difference.negative ? right : left;
    const params = {
      where: edition.line(equation.axis, left[0].pointer).name,
      left_text: sideText(edition, equation.axis, left),
      right_text: sideText(edition, equation.axis, right),
      gap: figure(gap),
      needed: figure(one && lighter.includes(blanks[0]) ? gap : gap.negated()),
      count: blanks.length,
      blanks: some(edition, blanks)
    };
    const rule = edition.rule(equation.code);
    const found = {
      rule,
      severity: outcome === "undetermined" ? "warning" : rule.severity,
      template: edition.catalogue.identity_messages[one ? "undetermined_one" : outcome],
      params,
      cells: all.map(({ year, pointer }) => cellAt(year.report, year.edition, pointer, year.last)),
      instance: equation.instance,
      outcome,
      left: weighed2.left,
      right: weighed2.right
    };
    return [found];
  }
  function sideText(edition, axis, terms2) {
    const shown2 = terms2.filter(({ value }) => terms2.length <= FULL_SUM || value === null || value === void 0 || !value.isZero);
    const side = (lang) => {
      const blank = edition.word("blank")[lang];
      const named2 = shown2.map((term) => `${nameOf(edition, axis, term)[lang]} ${term.value ? figure(term.value) : blank}`);
      let text3 = named2.join(" + ") || edition.word("all_zero")[lang].replace("{count}", String(terms2.length));
      if (shown2.length && shown2.length < terms2.length) text3 += edition.word("rest_zero")[lang].replace("{count}", String(terms2.length - shown2.length));
      return terms2.length > 1 ? `${text3} = ${figure(total(terms2))}` : text3;
    };
    return { zh: side("zh"), en: side("en") };
  }
  var nameOf = (edition, axis, term) => dated(edition, term, term.year.edition.line(axis === "column" ? "row" : "column", term.pointer).label);
  function dated(edition, term, text3) {
    const prefix = edition.word("last_year");
    return term.year.last ? { zh: prefix.zh + text3.zh, en: prefix.en + text3.en } : text3;
  }
  function some(edition, terms2) {
    const labels = terms2.slice(0, MAX_NAMED).map((term) => dated(edition, term, term.year.edition.label(term.pointer)));
    const more = terms2.length > MAX_NAMED ? edition.word("and_others") : { zh: "", en: "" };
    const listed = (lang, joint) => labels.map((label) => label[lang]).join(joint) + more[lang].replace("{count}", String(terms2.length));
    return { zh: listed("zh", "、"), en: listed("en", ", ") };
  }

  // src/structure/usable.ts
  function sound(report, edition, items, last = false) {
    const doubtful = new Set(items.filter(isFinding).filter(({ rule }) => rule.unusable).flatMap(({ cells }) => cells.map(({ pointer }) => pointer)));
    const known = /* @__PURE__ */ new Map();
    const places2 = [...edition.cells.keys()].flatMap((pointer) => {
      const row2 = pointer.slice(0, pointer.lastIndexOf("/"));
      return [row2.slice(0, row2.lastIndexOf("/")), row2, pointer];
    });
    for (const pointer of /* @__PURE__ */ new Set([...edition.fields.keys(), ...places2])) {
      const end = pointer.lastIndexOf("/");
      const owner = end ? known.get(pointer.slice(0, end)) : report.data;
      const name = pointer.slice(end + 1);
      if (isMembers(owner) && Object.hasOwn(owner, name) && !doubtful.has(pointer)) known.set(pointer, owner[name]);
    }
    return { report, edition, known, last };
  }

  // src/narrative/parser.ts
  var OF = "的";
  var MAX_NAME = 40;
  var MAX_OFFICE = 12;
  var Sentence = class {
    topics = /* @__PURE__ */ new Set();
    items = /* @__PURE__ */ new Set();
    verbs = [];
    scopes;
    elsewhere = false;
    anotherYear = false;
    within = false;
    thisYear = false;
    until = false;
    last = "";
    // the last item
    whole = "";
    // the last before what is within it
    verbal = true;
    // the last statement has a verb of its own
    unclear = false;
    // a figure of this run is one of two things, and so may be those that it is listed with
  };
  var Reader = class {
    constructor(words2, year, organ) {
      this.words = words2;
      const { years, unsaid } = words2.record;
      this.names = ownNames(organ, unsaid);
      this.years = year === void 0 ? { of: /* @__PURE__ */ new Map(), other: years.this } : { of: /* @__PURE__ */ new Map([[year - 1, years.last], [year, years.this], [year + 1, years.next]]), other: years.other };
    }
    names;
    years;
    context = [];
    // the topics that were named last
    sentence = new Sentence();
    /** Every statement, in the order of the text. */
    *read(text3) {
      for (const paragraph of paragraphs(text3)) {
        this.context = [];
        for (const sentence of paragraph) {
          this.sentence = new Sentence();
          for (const run of runs(sentence, this.words.pattern, this.years)) yield* this.run(run, sentence);
        }
      }
    }
    *run(run, sentence) {
      this.sentence.unclear = false;
      if (!run.figures.length) yield* this.withoutFigure(run.texts[0], sentence);
      for (const [n, figure2] of run.figures.entries()) {
        const shared = n + 1 < run.figures.length;
        const text3 = quotedBefore(sentence, run.ends[n], this.words.record.shown);
        const more = firstOf(sentence.slice(run.ends[n], run.ends[n] + 2 * this.words.record.longest), this.words.record.longest);
        for (const stated of this.attribute(run.texts[n], figure2, run.texts[n + 1], shared, more)) yield { ...stated, text: text3, scopes: this.sentence.scopes };
      }
    }
    // ---- what stands around a figure --------------------------------------------------------------------
    attribute(lead, figure2, tail, shared, more) {
      const { words: words2, rest } = this.words.cover(lead, this.names);
      if (rest) return this.lose(rest, figure2.unit);
      if (!this.sound(words2) || this.sentence.unclear) return [];
      const none = this.words.has(words2, "none");
      if (none && figure2.digits !== 1) return [];
      const digits = none ? 0 : figure2.digits;
      if (shared && tail && !this.words.named(words2).length) return [];
      const after = this.after(words2, tail, shared);
      if (!after) return this.lose(tail, figure2.unit);
      const topics = this.topics([...words2, ...after], figure2.unit);
      const powers = topics.map((topic) => this.words.topics.get(topic).units[figure2.unit]);
      if (!topics.length || powers.includes(void 0)) {
        this.sentence.verbs = [];
        return [];
      }
      if (topics.some((topic) => this.ofMore(topic, lead, more))) return [];
      const exponent = figure2.exponent + powers[0];
      return this.items(topics, [...words2, ...after]).map((item) => ({ item, value: timesTen(digits, exponent), exponent }));
    }
    /** Whether what comes after a figure says that only a part of it is about what the report is about. */
    ofMore(topic, lead, more) {
      const { about = [] } = this.words.topics.get(topic);
      const parts = this.words.record.within.filter((word) => more.includes(word)).map((word) => more.slice(more.indexOf(word)));
      return !about.some((word) => lead.includes(word)) && parts.some((part) => about.some((word) => part.includes(word)));
    }
    /** The words after a figure that say what it is; undefined where they cannot be understood. */
    after(words2, tail, shared) {
      const verb = this.verbs(words2).length > 0;
      const topic = this.words.named(words2).length > 0;
      const ends = this.goesOn(tail);
      if (!tail || shared || topic && verb || topic && ends) return tail.startsWith(OF) ? void 0 : [];
      const { words: found, rest } = this.words.cover(tail, this.names);
      const named2 = this.words.named(found).length > 0;
      if (this.words.has(found, "parts") || rest && !(verb && named2 && this.goesOn(rest))) return verb && ends ? [] : void 0;
      if (!verb) return found;
      if (!named2) return ends || !this.verbs(found).length ? [] : void 0;
      return found.filter((word) => !this.words.does(word, VERB) || this.words.named([word]).length);
    }
    goesOn(rest) {
      return this.words.record.ends.some((end) => rest.startsWith(end));
    }
    /** Whether a figure with these words before it can be one of the report; notes what they say of the rest. */
    sound(words2) {
      const state = this.sentence;
      const scopes = this.words.scopes(words2);
      this.noteWithin(words2);
      if (scopes) {
        state.elsewhere = state.within;
        if (!state.within) state.scopes = scopes;
      }
      this.noteYear(words2);
      if (this.words.has(words2, "cumulative") && (state.until || !state.thisYear)) return false;
      return !(state.elsewhere || state.anotherYear || this.words.has(words2, "parts"));
    }
    /** What comes after such a word is within what was counted last. */
    noteWithin(words2) {
      if (this.words.has(words2, "within")) [this.sentence.within, this.sentence.whole] = [true, this.sentence.last];
    }
    /** What comes after another year's name is that year's, until this year is named. */
    noteYear(words2) {
      const { record } = this.words;
      this.sentence.until ||= this.words.has(words2, "until");
      if (this.words.has(words2, "this")) [this.sentence.anotherYear, this.sentence.thisYear] = [false, true];
      else if (!this.words.has(words2, "compared") && (words2.includes(record.years.other) || this.words.has(words2, "last") && !this.verbs(words2).length))
        this.sentence.anotherYear = true;
    }
    /** Something else has been counted: what is left unsaid from here on may be about that. */
    lose(unknown, unit) {
      this.sentence.verbs = [];
      if (this.words.record.bodies.some((body) => unknown.includes(body))) this.sentence.elsewhere = true;
      if (this.context.some((topic) => unit in this.words.topics.get(topic).units)) this.context = [];
      return [];
    }
    // ---- what is meant ------------------------------------------------------------------------------------
    verbs(words2) {
      return words2.filter((word) => this.words.does(word, VERB));
    }
    /** The topics of a figure, named or left unsaid. */
    topics(words2, unit) {
      let named2 = this.words.named(words2);
      if (named2.length > 1 && named2.slice(1).every((topic2) => this.words.topics.get(topic2).from === named2[0])) named2 = named2.slice(1);
      if (named2.length) {
        this.context = named2;
        for (const topic2 of named2) this.sentence.topics.add(topic2);
        return named2;
      }
      if (this.context.length !== 1 || this.sentence.topics.size > 1 && !this.sentence.verbal) return [];
      let topic = this.context[0];
      const { units, beside } = this.words.topics.get(topic);
      if (unit !== void 0 && !(unit in units)) topic = beside ?? topic;
      return words2.some((word) => this.words.verbs.get(topic).has(word)) ? [topic] : [];
    }
    /** The items that words name: one, or one for each topic where they say so; none where that is not clear. */
    items(topics, words2, nil = false) {
      const state = this.sentence;
      let items = topics.map((topic) => this.item(topic, words2, nil)).filter((item) => item !== void 0);
      if (!topics.length || items.length < topics.length) {
        state.verbs = [];
        return [];
      }
      if (topics.length > 1 && !nil && !this.words.has(words2, "each")) {
        if (!this.words.has(words2, "joints")) return [];
        items = [{ id: items.map(({ id }) => id).join("+"), sums: [items.flatMap(({ sums }) => sums[0])] }];
      }
      if ((state.within || this.words.scopes(words2)) && items.some(({ id }) => state.items.has(id))) return [];
      for (const { id } of items) state.items.add(id);
      state.last = items.at(-1).id;
      return items;
    }
    /** The item of one topic that words name; undefined where they name none, or several. */
    item(topic, words2, nil) {
      const state = this.sentence;
      const own = this.words.verbs.get(topic);
      let verbs = words2.filter((word) => own.has(word) && !this.words.does(word, `topic:${topic}`));
      state.verbal = verbs.length > 0;
      if (words2.some((word) => !own.has(word) && this.words.does(word, VERB) && this.words.roles.get(word).size === 1)) return void 0;
      const { items } = this.words.topics.get(topic);
      if (!verbs.length && this.words.has(words2, "more")) return void 0;
      if (!verbs.length && !items.some(({ plain }) => plain)) verbs = state.verbs.filter((verb) => own.has(verb));
      const when = ["last", "next"].filter((year) => this.words.has(words2, year));
      const meant = items.filter(
        (item) => (verbs.some((verb) => item.words.includes(verb)) || item.plain && !verbs.length) && (!item.when || when.includes(item.when))
      );
      const heads = meant.filter(({ id }) => !over(meant).includes(id));
      const found = meant.filter(({ id }) => !over(heads).includes(id));
      if (when.some((year) => !found.some((item) => item.when === year))) {
        state.anotherYear = when.includes("last") && !this.words.has(words2, "compared");
        return void 0;
      }
      if (!found.length || found.length > 1 && !this.words.has(words2, "both")) {
        state.unclear = found.length > 1;
        return void 0;
      }
      if (nil && !found.every((item) => item.nil)) return void 0;
      if (found.some((item) => item.outside?.includes(state.whole))) return void 0;
      state.verbs = verbs;
      return { id: found.map(({ id }) => id).join("+"), sums: found.flatMap(({ cells }) => cells) };
    }
    // ---- clauses without a figure -------------------------------------------------------------------------
    /** What a clause says of those after it; and that there is none of something, where it says that. */
    *withoutFigure(text3, sentence) {
      if (!text3) return;
      const { words: words2, rest } = this.words.cover(text3, this.names);
      this.noteYear(words2);
      const scopes = this.words.scopes(words2);
      if (scopes && !this.sentence.within) this.sentence.scopes = scopes;
      this.noteWithin(words2);
      const named2 = this.words.named(words2);
      if (rest) this.pass(text3, rest);
      else if (this.words.has(words2, "none")) yield* this.nothing(words2, sentence);
      else if (named2.length) this.context = named2;
    }
    /** A clause that is not understood: a topic in it, another body, or another thing that is counted. */
    pass(text3, unknown) {
      const { offices, every } = this.words.record;
      const head = firstOf(unknown.slice(0, 2 * MAX_OFFICE), MAX_OFFICE);
      if (offices.some((office) => head.includes(office)) && !every.some((word) => head.includes(word))) this.sentence.elsewhere = true;
      const shown2 = lastOf(text3, this.words.record.longest);
      const named2 = this.words.record.topics.filter(({ words: words2 }) => words2.some((word) => shown2.includes(word))).map(({ id }) => id);
      const counted = (topic) => [...this.words.verbs.get(topic)].some((verb) => verb.length > 1 && shown2.includes(verb));
      if (named2.length) this.context = named2;
      else if (this.context.some(counted)) this.context = [];
    }
    *nothing(words2, sentence) {
      const { elsewhere, anotherYear } = this.sentence;
      if (this.words.has(words2, "parts") || this.words.has(words2, "manner") || elsewhere || anotherYear) return;
      if (words2.filter((word) => this.words.does(word, "none")).length > 1) return;
      const text3 = quotedBefore(sentence, sentence.length, this.words.record.shown);
      for (const item of this.items(this.topics(words2), words2, true))
        yield { item, value: timesTen(0, 0), exponent: 0, text: text3, scopes: this.sentence.scopes };
    }
  };
  var over = (items) => items.flatMap((item) => item.over ?? []);
  function ownNames(organ, unsaid) {
    if (sizeOf(organ.slice(0, 2 * MAX_NAME + 2)) > MAX_NAME) return /* @__PURE__ */ new Set();
    const names = [organ, ...unsaid.filter((ending) => organ.endsWith(ending)).map((ending) => organ.slice(0, -ending.length))].map((name) => [...name]);
    return new Set(names.flatMap((name) => name.slice(0, -1).map((_, at2) => name.slice(at2).join(""))));
  }
  var firstOf = (text3, longest) => [...text3].slice(0, longest).join("");
  var lastOf = (text3, longest) => [...text3.slice(-2 * longest)].slice(-longest).join("");
  function quotedBefore(sentence, end, longest) {
    const [before, after] = [lastOf(sentence.slice(Math.max(end - 2 * longest, 0), end), longest), firstOf(sentence.slice(end, end + longest), longest >> 1)];
    return (before.length < end ? "…" : "") + before + after + (end + after.length < sentence.length ? "…" : "");
  }

  // src/narrative/comparison.ts
  var MAX_QUOTED2 = 100;
  function checkNarrative(year, rule) {
    const { edition, known } = year;
    const { record } = edition.vocabulary;
    const of = known.get("/year");
    const items = [];
    for (const section of record.sections) {
      const place = `/narrative/${section}`;
      const text3 = textAt(year, place);
      if (text3.length > record.most_text && sizeOf(text3) > record.most_text) {
        items.push(notChecked(edition, rule.code, "text_too_long", section, { where: edition.label(place) }));
        continue;
      }
      const reader = new Reader(edition.vocabulary, of instanceof Decimal ? Number(of.plain()) : void 0, textAt(year, "/organ/name"));
      for (const statement of reader.read(text3)) {
        if (items.length >= record.most) return items;
        items.push(...weigh2(year, rule, place, statement));
      }
    }
    return items;
  }
  var textAt = ({ known }, pointer) => known.get(pointer) ?? "";
  function weigh2(year, rule, place, { item, value, exponent, text: text3, scopes }) {
    const { edition, known } = year;
    const sides = item.sums.map((cells2) => ({ cells: cells2, values: cells2.map((cell) => known.get(cell)) }));
    const sums = sides.map(({ values }) => values.every((figure2) => figure2 instanceof Decimal) ? Decimal.sum(values) : void 0);
    if (!sums.every((sum2) => sum2 !== void 0)) return [];
    const one = Decimal.parse(`1e${exponent}`);
    if (sums.some((sum2) => sum2.minus(value).compare(one) < 0 && value.minus(sum2).compare(one) < 0)) return [];
    const said = quoted(text3, MAX_QUOTED2);
    const cells = [...new Set(item.sums.flat())];
    const counted = cells.map((cell) => textAt(year, `/table_scopes/${cell.split("/")[2]}`) || textAt(year, "/scope"));
    if (scopes && counted.every((scope) => scope && !scopes.has(scope))) return [notChecked(edition, rule.code, "scope_of_text", item.id, { text: said })];
    const apart = sides.map((side, n) => ({ side, sum: sums[n] })).filter(({ sum: sum2 }, n) => sums.findIndex((other) => other.compare(sum2) === 0) === n);
    const either = (lang) => apart.map(({ side, sum: sum2 }) => sideText2(edition, side, sum2, lang)).join(edition.word("or_else")[lang]);
    const table2 = { zh: either("zh"), en: either("en") };
    const found = finding(year.report, edition, rule.code, [place, ...cells], { text: said, value: figure(value), table: table2 });
    return [{ ...found, instance: item.id, outcome: "fails", left: value, right: sums[0] }];
  }
  function sideText2(edition, { cells, values }, sum2, lang) {
    const said = cells.map((cell, n) => `${edition.label(cell)[lang]} ${figure(values[n])}`).join(" + ");
    return cells.length > 1 ? `${said} = ${figure(sum2)}` : said;
  }

  // src/rules/plausibility.ts
  var CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  var FEES = ["notices", "charged", "received"].map((name) => `/processing_fees/${name}`);
  function checkPlausibility(year) {
    return [...year.edition.rules.values()].flatMap((rule) => {
      const check = rule.status === "retired" ? void 0 : CHECKS[rule.code];
      return check ? check(year, rule) : [];
    });
  }
  var text = (year, pointer) => year.known.get(pointer) ?? "";
  var number = (year, pointer) => year.known.get(pointer);
  var yearOf2 = (year) => Number(number(year, "/year")?.plain() ?? 0);
  var inDoubt = ({ report, known }, ...pointers) => pointers.flatMap((pointer) => [pointer, pointer.slice(0, pointer.lastIndexOf("/"))]).some((place) => place && (at(report.data, place) ?? null) !== null && !known.has(place));
  var notFor = ({ form: { years } }, year) => year < years.from || year > (years.to ?? year);
  var editionYear = (year, rule) => {
    const { edition, report, known } = year;
    if (!known.has("/edition") && (at(report.data, "/edition") ?? null) !== null) return [];
    const of = yearOf2(year);
    if (!of || !notFor(edition, of)) return [];
    const words2 = edition.word(edition.form.years.to === null ? "no_year_limit" : "year_range");
    const filled = (template) => template.replace("{from}", String(edition.form.years.from)).replace("{to}", String(edition.form.years.to));
    const years = { zh: filled(words2.zh), en: filled(words2.en) };
    return [finding(report, edition, rule.code, ["/year"], { value: of, edition: edition.id, years })];
  };
  var organNameBlank = (year, rule) => year.known.has("/organ/name") && !bare(text(year, "/organ/name")) ? [finding(year.report, year.edition, rule.code, ["/organ/name"])] : [];
  var organCodeCheck = (year, rule) => {
    const code = text(year, "/organ/code");
    if (!code) return [];
    const sum2 = [...code.slice(0, 17)].reduce((s, c, n) => s + CODE_CHARACTERS.indexOf(c) * (3 ** n % 31), 0);
    const expected = CODE_CHARACTERS[(31 - sum2 % 31) % 31];
    return code[17] === expected ? [] : [finding(year.report, year.edition, rule.code, ["/organ/code"], { value: code, expected })];
  };
  var narrativeMissing = (year, rule) => year.edition.form.sections.filter(({ kind }) => kind === "text").map(({ id }) => `/narrative/${id}`).filter((pointer) => !bare(text(year, pointer)) && !inDoubt(year, pointer)).map((pointer) => finding(year.report, year.edition, rule.code, [pointer]));
  var bound = (year, rule) => rule.bound.flatMap(({ instance, axis, left, right }) => {
    const sides = { left: termsOf(year, left), right: termsOf(year, right) };
    if (sides.right.some(({ value }) => !value) || sides.left.some(({ value }) => value === void 0)) return [];
    const sums = { left: total(sides.left), right: total(sides.right) };
    if (sums.left.compare(sums.right) <= 0) return [];
    const { edition } = year;
    const params = {
      where: edition.line(axis, [...left, ...right][0]).name,
      left_text: sideText(edition, axis, sides.left),
      right_text: sideText(edition, axis, sides.right)
    };
    const found = finding(year.report, edition, rule.code, [...left, ...right], params);
    return [{ ...found, instance, outcome: "fails", ...sums }];
  });
  var publicationDeadline = (year, rule) => {
    const [published, kind] = [text(year, "/published"), text(year, "/organ/kind")];
    const of = yearOf2(year);
    if (!published || !of || notFor(year.edition, of) || inDoubt(year, "/organ/kind")) return [];
    if (!kind) return [notChecked(year.edition, rule.code, "organ_kind_unknown")];
    const day = rule.deadlines[kind];
    const deadline = `${of + 1}-${day}`;
    if (!day || published <= deadline) return [];
    const params = { value: quoted(published), kind: year.edition.catalogue.words.kinds[kind], deadline };
    return [finding(year.report, year.edition, rule.code, ["/published"], params)];
  };
  var publicationEarly = (year, rule) => {
    const [published, of] = [text(year, "/published"), yearOf2(year)];
    if (!published || !of || published > `${of}-12-31`) return [];
    return [finding(year.report, year.edition, rule.code, ["/published"], { value: quoted(published), year: of })];
  };
  var overviewLength = (year, rule) => {
    const { length } = [...bare(text(year, "/narrative/overview"))];
    return length > rule.limit ? [finding(year.report, year.edition, rule.code, ["/narrative/overview"], { value: length, limit: rule.limit })] : [];
  };
  var isPositive = (value) => value instanceof Decimal && !value.isZero;
  var feeNotice = (year, rule) => {
    const closed = number(year, rule.cell);
    if (!isPositive(closed) || isPositive(number(year, rule.field)) || inDoubt(year, rule.field)) return [];
    const params = { value: figure(closed), notices: year.edition.label(rule.field) };
    return [finding(year.report, year.edition, rule.code, [rule.cell, rule.field], params)];
  };
  var processingFeesBound = (year, rule) => {
    const [received, amount] = [number(year, FEES[2]), number(year, rule.cell)];
    if (!isPositive(received) || !amount) return [];
    const place = `/table_scopes/${rule.cell.split("/")[2]}`;
    if (inDoubt(year, place, "/scope")) return [];
    const scope = text(year, place);
    if (scope && scope !== text(year, "/scope")) return [notChecked(year.edition, rule.code, "scope_differs")];
    const limit = amount.times(rule.scale);
    if (received.compare(limit) <= 0) return [];
    const params = { value: figure(received), where: year.edition.label(rule.cell), amount: figure(limit) };
    return [finding(year.report, year.edition, rule.code, [FEES[2], rule.cell], params)];
  };
  var processingFeesStatement = (year, rule) => {
    const told = FEES.some((pointer) => (year.known.get(pointer) ?? null) !== null) || text(year, "/narrative/other").includes(rule.phrase);
    if (told || inDoubt(year, "/narrative/other", ...FEES) || yearOf2(year) < rule.from_year) return [];
    return [finding(year.report, year.edition, rule.code, ["/narrative/other"])];
  };
  var CHECKS = {
    "edition-year": editionYear,
    "organ-name-blank": organNameBlank,
    "organ-code-check": organCodeCheck,
    "narrative-missing": narrativeMissing,
    "in-force-bound": bound,
    "disclosed-bound": bound,
    "items-negative": bound,
    "publication-deadline": publicationDeadline,
    "publication-early": publicationEarly,
    "overview-length": overviewLength,
    "fee-notice": feeNotice,
    "processing-fees-bound": processingFeesBound,
    "processing-fees-statement": processingFeesStatement,
    "narrative-differs": checkNarrative
  };

  // src/structure/cell-values.ts
  var MAX_NUMBER = 100;
  function brokenRule(value, column2, edition) {
    if (typeof value === "string") return ofText(value, column2, edition);
    if (!(value instanceof Decimal)) return "cell-type";
    const largest = Decimal.of(edition.schema.$defs[column2.type].maximum);
    if (value.compare(largest) > 0 || value.compare(largest.negated()) < 0) return "cell-too-large";
    return value.negative && column2.type !== "change" ? "cell-negative" : "cell-fraction";
  }
  function ofText(text3, column2, edition) {
    if ([...text3.slice(0, 2 * MAX_NUMBER + 2)].length > MAX_NUMBER) return "cell-text";
    const plain = bare(text3);
    const forms = { text: text3, bare: plain, half_width: plain.normalize("NFKC") };
    const fits = (kind2) => !(kind2.only_with_white_space && plain === text3) && new RegExp(kind2.with ?? "", "u").test(text3) && new RegExp(`^(?:${kind2.pattern})$`, "u").test(forms[kind2.of]);
    const kind = edition.catalogue.cell_texts.find(fits);
    if (kind?.of === "text" && kind.code === "cell-number-as-text" && text3.includes(".") && column2.type !== "money") return "cell-fraction";
    return kind?.code ?? "cell-text";
  }

  // src/structure/similar.ts
  var CLOSE = 0.6;
  var LONGEST = 100;
  function closest(name, names) {
    if (name.length > LONGEST) return void 0;
    const rated = names.map((other) => [ratio(other, name), other]).filter(([score]) => score >= CLOSE);
    return rated.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? 1 : -1))[0]?.[1];
  }
  function ratio(a, b) {
    return a.length + b.length ? 2 * matching(a, b) / (a.length + b.length) : 1;
  }
  function matching(a, b) {
    let [length, inA, inB] = [0, 0, 0];
    let ends = [];
    for (let i = 0; i < a.length; i++) {
      const next = [];
      for (let j = 0; j < b.length; j++) {
        if (a[i] !== b[j]) continue;
        const run = next[j] = (ends[j - 1] ?? 0) + 1;
        if (run > length) [length, inA, inB] = [run, i - run + 1, j - run + 1];
      }
      ends = next;
    }
    if (!length) return 0;
    return length + matching(a.slice(0, inA), b.slice(0, inB)) + matching(a.slice(inA + length), b.slice(inB + length));
  }

  // src/structure/schema.ts
  var MAX_FAULTS = 1e3;
  function checkStructure(report, edition, editions) {
    const items = report.notes.map(({ code, pointer, value }) => finding(report, edition, code, [pointer], { value: quoted(value) }));
    const place = places(edition);
    const faults = faultsOf(report.data, edition, editions).map((fault) => ({ ...fault, place: place(fault.pointer) })).sort((a, b) => a.place - b.place || (a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0));
    items.push(...faults.slice(0, MAX_FAULTS).map(({ code, pointer }) => describe(report, edition, editions, code, pointer)));
    if (faults.length > MAX_FAULTS) items.push(notChecked(edition, "structure", "too_many", null, { count: faults.length }));
    return items;
  }
  function faultsOf(data, edition, editions) {
    edition.structure(withDoubles(data));
    const found = /* @__PURE__ */ new Map();
    for (const error of edition.structure.errors ?? []) {
      const fault = faultOf(error, data, edition, editions);
      found.set(`${fault.code} ${fault.pointer}`, fault);
    }
    return [...found.values()];
  }
  function faultOf(error, data, edition, editions) {
    const { keyword, instancePath: pointer, params, parentSchema } = error;
    const [top, ...below] = steps(pointer);
    const kind = top === "tables" ? ["table", "row", "column"][below.length] ?? "field" : "field";
    if (keyword === "required") return { code: `${kind}-missing`, pointer: `${pointer}/${params["missingProperty"]}` };
    if (keyword === "additionalProperties") return { code: `${kind}-unknown`, pointer: `${pointer}/${escape2(params["additionalProperty"])}` };
    const value = at(data, pointer);
    const column2 = edition.cells.get(pointer);
    if (column2) return { code: brokenRule(value, column2, edition), pointer };
    if (!isOfType(value, typesOf2(parentSchema))) return { code: "field-type", pointer };
    if (keyword === "const") return { code: editions.some(({ id }) => id === value) ? "edition-shape" : "edition-unknown", pointer };
    return { code: "field-value", pointer };
  }
  function withDoubles(value) {
    if (value instanceof Decimal) return value.double;
    if (Array.isArray(value)) return value.map(withDoubles);
    if (!isMembers(value)) return value;
    const copy = /* @__PURE__ */ Object.create(null);
    for (const [name, child] of Object.entries(value)) copy[name] = withDoubles(child);
    return copy;
  }
  var typesOf2 = (schema) => [schema.type ?? []].flat();
  var isOfType = (value, types) => {
    const type = jsonType(value);
    return types.includes(type) || type === "integer" && types.includes("number");
  };
  function places(edition) {
    const order = /* @__PURE__ */ new Map();
    for (const pointer of [...edition.fields.keys(), ...edition.cells.keys()]) {
      const path = pointer.split("/");
      path.forEach((_, n) => {
        const owner = path.slice(0, n + 1).join("/");
        if (!order.has(owner)) order.set(owner, order.size);
      });
    }
    return (pointer) => {
      while (!order.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf("/"));
      return order.get(pointer);
    };
  }
  function describe(report, edition, editions, code, pointer) {
    const value = at(report.data, pointer);
    const name = pointer ? steps(pointer).at(-1) : "";
    const unknown = code.endsWith("-unknown");
    const params = { value: unknown ? quoted(name) : value === "" ? edition.word("empty_text") : figure(value) };
    const column2 = edition.cells.get(pointer);
    if (code.startsWith("edition-")) {
      Object.assign(params, { value: quoted(value), known: editions.map(({ id }) => id).join(", "), edition: edition.id });
    } else if (unknown) {
      Object.assign(params, { known: [...edition.tables.keys()].join(", "), hint: hint(edition, pointer, name) });
    } else if (["field-type", "field-value", "cell-type"].includes(code)) {
      const { types } = edition.catalogue.words;
      const expected = typesOf2(schemaAt(edition.schema, pointer)).filter((type) => type !== "null").map((type) => types[type]);
      params["actual"] = types[jsonType(value ?? null)];
      params["expected"] = code === "field-value" ? edition.fields.get(pointer).expected : joined3(expected, edition.word("or"));
    } else if (column2) {
      Object.assign(params, { unit: column2.unit, limit: edition.schema.$defs[column2.type].maximum });
    }
    return finding(report, edition, code, [pointer], params);
  }
  function schemaAt(root, pointer) {
    let schema = root;
    for (const step of steps(pointer)) {
      schema = schema.properties[step];
      if (schema.$ref) schema = root.$defs[schema.$ref.slice("#/$defs/".length)];
    }
    return schema;
  }
  var joined3 = (texts, word) => ({
    zh: texts.map(({ zh }) => zh).join(word.zh),
    en: texts.map(({ en }) => en).join(word.en)
  });
  function hint(edition, pointer, name) {
    const path = steps(pointer);
    const table2 = path[0] === "tables" ? edition.tables.get(path[1] ?? "") : void 0;
    const lines2 = table2 ? path.length === 3 ? table2.rows : table2.columns : [];
    const id = lines2.find(({ label }) => name && Object.values(label).includes(name))?.id ?? closest(name, lines2.map((line) => line.id));
    const words2 = edition.word("did_you_mean");
    return { zh: id ? words2.zh.replace("{id}", id) : "", en: id ? words2.en.replace("{id}", id) : "" };
  }

  // src/structure/csv-files.ts
  var MAX_LINES2 = 1e3;
  function checkSheets(report, edition) {
    const sheets = [...report.sheets].filter(([name]) => edition.schemas.has(name));
    const known = report.sheets.get("reports");
    const n = known?.names.indexOf("report") ?? -1;
    const keys = n < 0 ? void 0 : new Set(known.records.map(({ cells }) => cells[n] ?? ""));
    return sheets.flatMap(([name, sheet]) => {
      const place = name === "reports" ? "" : `/tables/${name}`;
      const schema = edition.schemas.get(name);
      return [...headings(report, edition, name, sheet, place, schema), ...lines(report, edition, name, sheet, place, schema, keys)];
    });
  }
  function expectedOf(name, sheet, schema) {
    const needed = /* @__PURE__ */ new Set([...sheet.declared, ...sheet.names]);
    return schema.fields.filter((field) => name !== "reports" || needed.has(field.name) || field.constraints?.required).map((field) => field.name);
  }
  function headings(report, edition, name, sheet, place, schema) {
    const expected = expectedOf(name, sheet, schema);
    const location2 = { file: sheet.file, line: 1, field: null };
    const items = [];
    for (const field of expected)
      if (!sheet.names.includes(field) && (name === "reports" || schema.primaryKey.includes(field)))
        items.push(finding(report, edition, "column-missing", [place], { where: field }, location2));
    if (sheet.names.join() !== expected.join() && [...sheet.names].sort().join() === [...expected].sort().join())
      items.push(finding(report, edition, "column-order", [place], { expected: expected.join(", ") }, location2));
    for (const field of new Set(sheet.names.filter((heading, n) => sheet.names.indexOf(heading) < n)))
      items.push(finding(report, edition, "column-duplicate", [place], { value: quoted(field) }, location2));
    return items;
  }
  function lines(report, edition, name, sheet, place, schema, keys) {
    const items = [];
    const tell = (code, { line, cells }) => {
      const [key, row2] = keysOf(sheet, cells);
      const excess = cells.slice(sheet.names.length);
      const count = excess.length || sheet.names.length - cells.length;
      const value = quoted(code.includes("report") ? key : excess.join(","));
      const where = row2 && key === report.key ? `${place}/${escape2(row2)}` : place;
      items.push(finding(report, edition, code, [where], { value, count }, { file: sheet.file, line, field: null }));
    };
    if (sheet.names.includes("report")) {
      const blank = sheet.records.filter(({ cells }) => cells.some(Boolean) && !keysOf(sheet, cells)[0]);
      for (const { line } of blank.slice(0, MAX_LINES2))
        items.push(finding(report, edition, "report-key-blank", [place], {}, { file: sheet.file, line, field: null }));
      if (blank.length > MAX_LINES2) items.push(notChecked(edition, "structure", "too_many", null, { count: blank.length }));
    }
    if (!keys || !schema.primaryKey.every((field) => sheet.names.includes(field))) return items;
    const before = { keys: /* @__PURE__ */ new Set(), strangers: /* @__PURE__ */ new Set() };
    const faults = sheet.records.flatMap((record) => faultsOf2(record, name, sheet, schema, keys, before));
    for (const [code, record] of faults.slice(0, MAX_LINES2)) tell(code, record);
    if (faults.length > MAX_LINES2) items.push(notChecked(edition, "structure", "too_many", null, { count: faults.length }));
    return items;
  }
  function faultsOf2(record, name, sheet, schema, keys, before) {
    const { cells } = record;
    if (!cells.some(Boolean)) return [["line-blank", record]];
    const codes = [];
    if (cells.length > sheet.names.length) codes.push("line-too-long");
    if (cells.length < sheet.names.length) codes.push("line-too-short");
    const texts = named(sheet, cells);
    const report = texts.get("report") ?? "";
    const key = JSON.stringify(schema.primaryKey.map((field) => texts.get(field) ?? ""));
    if (report && before.keys.has(key)) codes.push(name === "reports" ? "report-duplicate" : "row-duplicate");
    before.keys.add(key);
    if (report && !keys.has(report) && !before.strangers.has(report)) codes.push("report-unknown");
    before.strangers.add(report);
    return codes.map((code) => [code, record]);
  }
  function keysOf(sheet, cells) {
    const found = named(sheet, cells);
    return [found.get("report") ?? "", found.get("row") ?? ""];
  }

  // src/repair/grid.ts
  var BITS = 80;
  var digitBase = (digit) => 1n << BigInt(BITS * digit);
  var STEP2 = 1024;
  var placeOf = (row2, column2) => row2 * STEP2 + column2;
  var rowOf = (place) => Math.floor(place / STEP2);
  var columnOf = (place) => place % STEP2;
  function needsOf(grid, values) {
    const rows = values.map((row2) => -sum(row2.map((value, n) => value ? grid.signs[n] * value : 0n)));
    const columns = [...grid.given];
    values.forEach(
      (row2, n) => row2.forEach((value, column2) => {
        if (value) columns[column2] -= grid.weights[n] * value * grid.signs[column2];
      })
    );
    return [rows, columns];
  }
  var pointerOf = (grid, place) => `/tables/${grid.table}/${grid.rows[rowOf(place)]}/${grid.columns[columnOf(place)]}`;
  var acrossYears = (grid) => (grid.equations.column[0] ?? []).flatMap((equation, digit) => equation.last?.length ? [digit] : []);
  var isTotal = (grid, place) => columnOf(place) === grid.totalColumn || grid.totalRows.has(rowOf(place));
  function failing(grid, rows, columns) {
    return [
      ...rows.flatMap((need, n) => need ? grid.equations.row[n] : []),
      ...columns.flatMap((need, n) => {
        const digits = unpack(need, grid.families.length);
        return grid.equations.column[n].filter((_, digit) => digits[digit]);
      })
    ];
  }
  var figureAt = (values, place) => values[rowOf(place)][columnOf(place)];
  var sum = (numbers) => [...numbers].reduce((total2, number2) => total2 + number2, 0n);
  var size = (number2) => number2 < 0n ? -number2 : number2;
  function unpack(number2, count) {
    const digits = [];
    for (let n = 0; n < count; n++) {
      const digit = BigInt.asIntN(BITS, number2);
      digits.push(digit);
      number2 = number2 - digit >> BigInt(BITS);
    }
    return digits;
  }
  function* grids(report, edition, last, doubtful) {
    for (const table2 of edition.tables.keys()) {
      const values = valuesOf(report, edition, table2, doubtful);
      if (!values) continue;
      const known = last && lastCells(edition, table2).every((pointer) => readable(last, pointer));
      const layout = layoutOf(edition, table2, Boolean(known));
      if (layout?.families.length) {
        const given = last && known ? givenBy(layout, last) : layout.given;
        yield withFigures({ ...layout, given }, values, report);
      } else if (layout)
        for (const [n, row2] of layout.rows.entries()) {
          const equations = { ...layout.equations, row: [layout.equations.row[n]] };
          yield withFigures({ ...layout, rows: [row2], equations, weights: [0n] }, [values[n]], report);
        }
    }
  }
  function withFigures(layout, values, report) {
    const blank = values.flatMap((row2, n) => row2.flatMap((value, column2) => value === null ? [placeOf(n, column2)] : []));
    const unreadable = new Set(blank.filter((place) => (at(report.data, pointerOf(layout, place)) ?? null) !== null));
    return { ...layout, values, unreadable };
  }
  var wholeNumber = (value) => value instanceof Decimal && value.exponent === 0 ? BigInt(value.plain()) : null;
  function valuesOf(report, edition, id, doubtful) {
    const { rows, columns } = edition.tables.get(id);
    const begin = `/tables/${id}`;
    const held = at(report.data, begin);
    if (!isMembers(held) || doubtful.has("/tables") || doubtful.has(begin)) return void 0;
    const values = [];
    for (const row2 of rows) {
      const cells = at(held, `/${row2.id}`);
      if (!isMembers(cells) || !columns.every((column2) => Object.hasOwn(cells, column2.id)) || doubtful.has(`${begin}/${row2.id}`)) return void 0;
      values.push(columns.map((column2) => doubtful.has(`${begin}/${row2.id}/${column2.id}`) ? null : wholeNumber(cells[column2.id])));
    }
    return values;
  }
  function readable(report, pointer) {
    const value = at(report.data, pointer);
    const number2 = wholeNumber(value);
    return value === null || number2 !== null && number2 >= 0n;
  }
  function identitiesOf(edition, table2) {
    const begin = `/tables/${table2}/`;
    return edition.identities.filter(({ left, right }) => [...left, ...right].every((pointer) => pointer.startsWith(begin)));
  }
  function carried(edition, table2) {
    const tied = new Set(identitiesOf(edition, table2).flatMap(({ left, right }) => [...left, ...right]));
    return edition.continuity.filter(({ axis, left, right }) => axis === "column" && [...left, ...right].some((pointer) => tied.has(pointer)));
  }
  var lastCells = (edition, table2) => carried(edition, table2).flatMap(({ last }) => last ?? []);
  function givenBy(layout, last) {
    const figure2 = (pointer) => wholeNumber(at(last.data, pointer)) ?? 0n;
    return layout.signs.map(
      (sign, n) => sum(layout.equations.column[n].map((equation, digit) => sign * sum((equation.last ?? []).map(figure2)) * digitBase(digit)))
    );
  }
  function layoutOf(edition, id, withLast) {
    const table2 = edition.tables.get(id);
    const [rows, columns] = [table2.rows, table2.columns].map((lines2) => lines2.map((line) => line.id));
    const here = [...identitiesOf(edition, id), ...withLast ? carried(edition, id) : []];
    const [across, down] = [here.filter(({ axis }) => axis === "row"), here.filter(({ axis }) => axis === "column")];
    if (across.length !== rows.length || !across.every(({ instance }, n) => instance === rows[n])) return void 0;
    const families = [...new Set(down.map(({ code }) => code))];
    const byColumn = (code, column2) => down.find((equation) => equation.code === code && equation.instance === column2);
    const equations = { row: across.map((equation) => [equation]), column: columns.map((column2) => families.map((code) => byColumn(code, column2))) };
    const signs = columns.map(() => 0n);
    const weights = rows.map(() => 0n);
    const totalRows = /* @__PURE__ */ new Map();
    for (const [pointer, sign] of terms(across[0])) signs[columns.indexOf(pointer.split("/")[4])] = sign;
    equations.column[0].forEach((equation, digit) => {
      for (const [pointer, sign] of terms(equation)) weights[rows.indexOf(pointer.split("/")[3])] += sign * digitBase(digit);
      if (equation.right.length === 1 && equation.left.length > 1) totalRows.set(rows.indexOf(equation.right[0].split("/")[3]), digit);
    });
    const totals = [...signs.keys()].filter((n) => signs[n] < 0n);
    return {
      table: id,
      rows,
      columns,
      values: [],
      equations,
      signs,
      weights,
      families,
      given: columns.map(() => 0n),
      totalColumn: totals.length === 1 ? totals[0] : null,
      totalRows,
      unreadable: /* @__PURE__ */ new Set()
    };
  }
  var terms = ({ left, right }) => [
    ...left.map((pointer) => [pointer, 1n]),
    ...right.map((pointer) => [pointer, -1n])
  ];

  // src/repair/cells.ts
  var LIMIT = 1n << 64n;
  var Budget = class {
    constructor(left) {
      this.left = left;
    }
    /** Whether the search was cut short. */
    get spent() {
      return this.left < 0;
    }
  };
  var keyOf = (figures) => [...figures].sort(([a], [b]) => a - b).join(";");
  var openLines = (needs) => [...needs.keys()].filter((n) => needs[n]);
  var CellSearch = class {
    constructor(grid, budget) {
      this.grid = grid;
      this.budget = budget;
      this.values = grid.values;
      grid.weights.forEach((weight, row2) => {
        const members2 = this.classes.get(weight);
        if (members2) members2.push(row2);
        else this.classes.set(weight, [row2]);
      });
    }
    /** The rows of each weight. */
    classes = /* @__PURE__ */ new Map();
    values;
    fits = /* @__PURE__ */ new Map();
    /** A lower bound for the cells that close rows and columns with these needs. */
    least(rows, columns) {
      return Math.max(...this.open(rows, columns));
    }
    /** The least numbers of cells that the rows, and that the columns, take. */
    open(rows, columns) {
      return [openLines(rows).length, columns.reduce((count, need) => count + this.cellsOf(need), 0)];
    }
    /** All sets of the least possible number of cells, up to most, whose change closes rows and columns; values are the
     * figures that rows and columns have these needs with. */
    smallest(values, rows, columns, most) {
      this.values = values;
      for (let size2 = this.least(rows, columns); size2 <= most; size2++) {
        const found = /* @__PURE__ */ new Map();
        this.place([...rows], [...columns], this.open(rows, columns), size2, /* @__PURE__ */ new Map(), found, /* @__PURE__ */ new Set());
        if (found.size || this.budget.spent) return [...found.values()];
      }
      return [];
    }
    /** How many cells a column with this need takes at least. */
    cellsOf(need) {
      return !need ? 0 : this.fitting(need).length ? 1 : 2;
    }
    /** The classes of rows of which one cell meets the need of a column, with its error. */
    fitting(need) {
      let found = this.fits.get(need);
      if (!found) {
        const weights = [...this.classes.keys()].filter((weight) => weight && need % weight === 0n);
        found = weights.map((weight) => [weight, need / weight]).filter(([, error]) => size(error) < LIMIT);
        this.fits.set(need, found);
      }
      return found;
    }
    /** Place size more cells; rows and columns are changed and put back. open are the least numbers of cells that the
     * rows, and that the columns, still take. */
    place(rows, columns, open, size2, placed, found, seen) {
      const key = keyOf(placed);
      if (!size2) {
        if (!found.has(key)) found.set(key, new Map(placed));
        return;
      }
      if (seen.has(key)) return;
      seen.add(key);
      const { weights } = this.grid;
      for (const [place, error] of this.leaves(rows, columns, size2, ...open)) {
        if (placed.has(place) || !this.possible(place, error)) continue;
        this.budget.left--;
        if (this.budget.spent) return;
        const [row2, column2] = [rowOf(place), columnOf(place)];
        const [need, needs] = [rows[row2], columns[column2]];
        rows[row2] = need - error;
        columns[column2] = needs - weights[row2] * error;
        const inRows = open[0] - Number(need !== 0n) + Number(rows[row2] !== 0n);
        const inColumns = open[1] - this.cellsOf(needs) + this.cellsOf(columns[column2]);
        if (inRows < size2 && inColumns < size2) {
          placed.set(place, error);
          this.place(rows, columns, [inRows, inColumns], size2 - 1, placed, found, seen);
          placed.delete(place);
        }
        rows[row2] = need;
        columns[column2] = needs;
      }
    }
    /** Whether the cell does not fall below zero. */
    possible(place, error) {
      return (figureAt(this.values, place) ?? 0n) + error * this.grid.signs[columnOf(place)] >= 0n;
    }
    /** The cells that one may go on with: those of one line where every open line has one cell, else all. */
    *leaves(rows, columns, size2, openRows, openColumns) {
      const inRows = openLines(rows);
      if (openRows === size2) {
        const row2 = inRows[0];
        for (const column2 of columns.keys()) yield [placeOf(row2, column2), rows[row2]];
        return;
      }
      const alone = openLines(columns).filter((column2) => this.fitting(columns[column2]).length);
      if (openColumns === size2 && alone.length) {
        const choices = (column3) => this.fitting(columns[column3]).reduce((count, [weight]) => count + this.classes.get(weight).length, 0);
        const column2 = alone.reduce((best, other) => choices(other) < choices(best) ? other : best);
        for (const [weight, error] of this.fitting(columns[column2])) for (const row2 of this.classes.get(weight)) yield [placeOf(row2, column2), error];
        return;
      }
      for (const row2 of inRows) for (const column2 of columns.keys()) yield [placeOf(row2, column2), rows[row2]];
      for (const [column2, need] of columns.entries()) if (need) yield* this.leavesOfColumn(column2, need);
    }
    *leavesOfColumn(column2, need) {
      const digits = unpack(need, this.grid.families.length);
      for (const [weight, members2] of this.classes) {
        const own = unpack(weight, digits.length);
        const errors = new Set(digits.flatMap((digit, n) => own[n] && digit ? [floorDivided(digit, own[n])] : []));
        for (const error of errors) for (const row2 of members2) yield [placeOf(row2, column2), error];
      }
    }
  };
  function floorDivided(number2, by) {
    const quotient = number2 / by;
    return number2 % by !== 0n && number2 < 0n !== by < 0n ? quotient - 1n : quotient;
  }

  // src/repair/axis.ts
  var row = (index) => ({ axis: "row", index });
  var column = (index) => ({ axis: "column", index });
  var reading = (kind, lines2, changes, twins = []) => ({ kind, lines: lines2, changes, twins });
  var Lines = class {
    constructor(grid, classes, rows, columns) {
      this.grid = grid;
      this.classes = classes;
      this.rows = rows;
      this.columns = columns;
      this.figures = grid.values.map((figures) => figures.map((value) => value ?? 0n));
      this.carried = acrossYears(grid);
      const sums = [...grid.totalRows.values()];
      const counted = (weight) => sums.some((digit) => unpack(weight, digit + 1)[digit] > 0n);
      this.single = new Set([...grid.weights.keys()].filter((at2) => !counted(grid.weights[at2])));
    }
    figures;
    carried;
    /** Rows that no row is the sum of, from top to bottom. */
    single;
    /** Every reading that changes two cells or more and makes none negative. */
    *readings() {
      for (const found of this.all()) {
        const changes = new Map([...found.changes].filter(([place, right]) => right !== this.figure(place)));
        if (changes.size > 1 && [...changes.values()].every((right) => right >= 0n)) yield { ...found, changes };
      }
    }
    figure(place) {
      return this.figures[rowOf(place)][columnOf(place)];
    }
    *all() {
      const open = openLines(this.rows).length;
      const { totalColumn, families } = this.grid;
      const last = this.grid.columns.length - 1;
      if (open > 1) {
        yield* this.columnsToFill();
        yield* this.exchangedColumns();
      }
      if (families.length) {
        yield* this.rowsToFill();
        yield* this.exchangedRows();
        yield* this.carriedToAllTotals();
        yield* this.carriedIn();
        if (totalColumn === last && openLines(this.columns).length) {
          yield* this.shiftedRows(last);
          yield* this.displacedRows();
        }
      }
      if (totalColumn === last && open > 1) yield* this.shiftedTable();
    }
    /** A line whose failing cells are computed from their other equation. */
    *filled(line, changes) {
      const blank = new Map([...changes].filter(([place]) => !this.figure(place)));
      if (blank.size > 1) yield reading("line_blank", [line], blank);
      if (blank.size < changes.size) {
        const carried2 = line.axis === "row" && this.carried.some((digit) => unpack(this.grid.weights[line.index], digit + 1)[digit]);
        yield reading(carried2 ? "carried_in_differs" : "line_not_updated", [line], changes);
      }
    }
    *columnsToFill() {
      const failing2 = openLines(this.rows);
      for (const [at2, sign] of this.grid.signs.entries()) {
        const changes = failing2.map((n) => [placeOf(n, at2), this.figures[n][at2] + sign * this.rows[n]]);
        yield* this.filled(column(at2), new Map(changes.filter(([, right]) => right >= 0n)));
      }
    }
    *rowsToFill() {
      const failing2 = openLines(this.columns);
      if (failing2.length < 2) return;
      const blankAlike = /* @__PURE__ */ new Map();
      for (const [at2, weight] of this.grid.weights.entries())
        if (this.single.has(at2)) yield* this.filled(row(at2), this.rowFilled(at2, failing2));
        else if (!this.figures[at2].some(Boolean)) blankAlike.set(weight, [...blankAlike.get(weight) ?? [], at2]);
      for (const [first, ...others] of blankAlike.values())
        for (const found of this.filled(row(first), this.rowFilled(first, failing2))) yield { ...found, twins: others.map(row) };
    }
    rowFilled(at2, failing2) {
      const { signs } = this.grid;
      const weight = this.grid.weights[at2];
      const out = /* @__PURE__ */ new Map();
      for (const n of failing2)
        if (this.columns[n] % weight === 0n) {
          const right = this.figures[at2][n] + signs[n] * (this.columns[n] / weight);
          if (right >= 0n && right < LIMIT) out.set(placeOf(at2, n), right);
        }
      const missing = failing2.filter((n) => !out.has(placeOf(at2, n)));
      if (missing.length === 1 && !this.figures[at2].some(Boolean)) {
        const right = -signs[missing[0]] * sum([...out].map(([place, value]) => signs[columnOf(place)] * value));
        if (right >= 0n) out.set(placeOf(at2, missing[0]), right);
      }
      return out;
    }
    /** A row that last year's report fixes, where all is balanced with another figure: the balance moves along. */
    *carriedIn() {
      const { weights, signs, families } = this.grid;
      for (const digit of this.carried) {
        const needs = this.columns.map((need) => unpack(need, families.length)[digit]);
        for (const at2 of this.single)
          for (const [other, weight] of weights.entries()) {
            if (weights[at2] - weight !== digitBase(digit)) continue;
            const changes = /* @__PURE__ */ new Map();
            for (const [n, need] of needs.entries()) {
              const step = need * signs[n];
              if (step && need * digitBase(digit) === this.columns[n]) {
                changes.set(placeOf(at2, n), this.figures[at2][n] + step);
                changes.set(placeOf(other, n), this.figures[other][n] - step);
              }
            }
            yield reading("carried_in_differs", [row(at2)], changes);
          }
      }
    }
    *exchangedColumns() {
      const total2 = this.grid.totalColumn;
      if (total2 === null || this.grid.rows.length === 1) return;
      for (const at2 of this.grid.columns.keys())
        if (at2 !== total2) {
          const there = this.figures.map((line, n) => [placeOf(n, at2), line[total2]]);
          const back = this.figures.map((line, n) => [placeOf(n, total2), line[at2]]);
          yield reading("lines_exchanged", [column(at2), column(total2)], new Map([...there, ...back]));
        }
    }
    *exchangedRows() {
      const { weights } = this.grid;
      for (let at2 = 0; at2 < weights.length - 1; at2++)
        if (weights[at2] !== weights[at2 + 1] && this.single.has(at2) && this.single.has(at2 + 1)) {
          const changes = new Map([...inRow(at2, this.figures[at2 + 1]), ...inRow(at2 + 1, this.figures[at2])]);
          yield reading("lines_exchanged", [row(at2), row(at2 + 1)], changes);
        }
    }
    *shiftedRows(total2) {
      for (const [at2, figures] of this.figures.entries())
        if (figures.some(Boolean)) for (const moved of movedBack(figures, total2)) yield reading("row_shifted", [row(at2)], new Map(inRow(at2, moved)));
    }
    *shiftedTable() {
      const total2 = this.grid.columns.length - 1;
      for (const [edge, way] of [[0, 0], [total2, 1]]) {
        if (this.figures.some((figures) => figures[edge])) continue;
        const moved = this.figures.map((figures) => wholeBack(figures, total2)[way]);
        yield reading("table_shifted", [], new Map(moved.flatMap((figures, at2) => inRow(at2, figures))));
      }
    }
    /** From some row on everything stands one row too low or too high, down to a row that is no outcome.
     *
     * Where the skipped row is one of several alike, the figures do not tell which. */
    *displacedRows() {
      if (openLines(this.rows).length > 2) return;
      const count = this.grid.rows.length;
      for (const last of [count - 1, count - 2]) {
        const down = this.figures[last].some(Boolean);
        const possible = [...Array(last).keys()].filter((at2) => !down || !this.figures[at2].some(Boolean));
        for (const members2 of this.classes.values()) {
          const alike = members2.filter((at2) => possible.includes(at2));
          for (const start2 of new Set(down ? this.starts(alike) : alike.slice(0, 1))) {
            const twins = possible.filter((at2) => at2 !== start2).map(row);
            yield reading("rows_displaced", [row(start2), row(last)], this.back(start2, last, down), twins);
          }
        }
      }
    }
    /** Of rows without figures, those that may have been passed over: blank ones, the first and the last. */
    starts(empty) {
      const blank = empty.filter((at2) => this.grid.values[at2].every((value) => value === null));
      const rows = blank.length ? blank : empty;
      return [...rows.slice(0, 1), ...rows.slice(-1)];
    }
    /** The rows first to last moved back by one; the row that was pushed out is computed from its columns. */
    back(first, last, down) {
      const [lost, kept] = down ? [last, first] : [first, first + 1];
      const moved = [...this.figures];
      moved.splice(kept, last - first, ...down ? this.figures.slice(first + 1, last + 1) : this.figures.slice(first, last));
      moved[lost] = this.grid.columns.map(() => 0n);
      if (this.single.has(lost)) {
        const weight = this.grid.weights[lost];
        const whole = (need) => need % weight === 0n && size(need / weight) < LIMIT;
        const [, needs] = needsOf(this.grid, moved);
        moved[lost] = needs.map((need, n) => whole(need) ? this.grid.signs[n] * (need / weight) : 0n);
      }
      return new Map(moved.slice(first, last + 1).flatMap((figures, n) => inRow(first + n, figures)));
    }
    /** A wrong part that was added up in its row, its column, and the corner of both. */
    *carriedToAllTotals() {
      const total2 = this.grid.totalColumn;
      const failing2 = openLines(this.columns);
      if (openLines(this.rows).length || failing2.length !== 2 || total2 === null || !failing2.includes(total2)) return;
      const at2 = failing2[1] === total2 ? failing2[0] : failing2[1];
      const need = this.columns[at2];
      for (const [rowTotal, digit] of this.grid.totalRows)
        for (const [weight, members2] of this.classes) {
          const both = weight + this.grid.weights[rowTotal];
          if (unpack(weight, digit + 1)[digit] < 1n || !both || need % both || need !== -this.columns[total2]) continue;
          const step = this.grid.signs[at2] * (need / both);
          for (const member of members2) {
            const places2 = [placeOf(member, at2), placeOf(member, total2), placeOf(rowTotal, at2), placeOf(rowTotal, total2)];
            if (!this.figures[member][at2] || size(step) >= LIMIT) continue;
            const changes = new Map(places2.map((place) => [place, this.figure(place) + step]));
            yield reading("typo_carried_to_all_totals", [row(member), column(at2)], changes);
          }
        }
    }
  };
  var inRow = (at2, figures) => figures.map((value, n) => [placeOf(at2, n), value]);
  function* movedBack(figures, total2) {
    const [right, left] = wholeBack(figures, total2);
    const stayed = figures[total2];
    if (!figures[0]) {
      yield right;
      const parts = figures.slice(1, total2);
      yield [...parts, stayed - sum(parts), stayed];
    }
    if (!stayed) yield left;
    if (!figures[total2 - 1]) {
      const parts = figures.slice(0, total2 - 1);
      yield [stayed - sum(parts), ...parts, stayed];
    }
  }
  function wholeBack(figures, total2) {
    const [parts, rest] = [figures.slice(1), figures.slice(0, total2 - 1)];
    const last = figures[total2 - 1];
    return [
      [...parts, sum(parts)],
      [last - sum(rest), ...rest, last]
    ];
  }

  // src/repair/slips.ts
  var Slips = class {
    constructor(grid, recipe) {
      this.grid = grid;
      this.costs = Object.fromEntries(recipe.kinds.map(({ id, cost }) => [id, cost]));
      this.extra = recipe.extra;
    }
    costs;
    extra;
    /** The cheapest reading of some changed cells as single slips and slips between two cells. */
    explain(changes) {
      const cells = [...changes.keys()].sort((a, b) => a - b);
      const pairs = /* @__PURE__ */ new Map();
      cells.forEach((one, n) => {
        for (const two of cells.slice(n + 1)) {
          const slip = rowOf(one) === rowOf(two) || columnOf(one) === columnOf(two) ? this.pair(one, two, changes) : void 0;
          if (slip) pairs.set(`${one} ${two}`, slip);
        }
      });
      return this.cheapest(cells, new Map(cells.map((cell) => [cell, this.single(cell, changes.get(cell))])), pairs);
    }
    cheapest(cells, singles, pairs) {
      if (!cells.length) return [];
      if (!pairs.size) return cells.map((cell) => singles.get(cell));
      const [first, ...rest] = cells;
      let best = [singles.get(first), ...this.cheapest(rest, singles, pairs)];
      for (const other of rest) {
        const slip = pairs.get(`${first} ${other}`);
        if (!slip) continue;
        const left = rest.filter((cell) => cell !== other);
        const reading2 = [slip, ...this.cheapest(left, singles, pairs)];
        if (costOf(reading2) < costOf(best)) best = reading2;
      }
      return best;
    }
    /** The slip that explains one changed cell by itself. */
    single(place, right) {
      const total2 = isTotal(this.grid, place);
      let kind = this.grid.unreadable.has(place) ? "unreadable" : typing(figureAt(this.grid.values, place), right);
      if (kind === "other" && total2) kind = "total_not_updated";
      return { kind, cells: [place], cost: this.costs[kind] + (total2 ? this.extra["total"] : 0) };
    }
    /** The slip that explains two changed cells of one line together, if there is one. */
    pair(one, two, changes) {
      const [oldOne, oldTwo] = [figureAt(this.grid.values, one) ?? 0n, figureAt(this.grid.values, two) ?? 0n];
      const [newOne, newTwo] = [changes.get(one), changes.get(two)];
      const [stepOne, stepTwo] = [newOne - oldOne, newTwo - oldTwo];
      const inRow2 = rowOf(one) === rowOf(two);
      const totals = [one, two].filter((place) => this.sumsUp(place, inRow2));
      if (newOne === oldTwo && newTwo === oldOne) {
        const wrong = oldOne === 0n || oldTwo === 0n;
        const kind = inRow2 ? wrong ? "wrong_column" : "columns_swapped" : wrong ? "wrong_row" : "rows_swapped";
        return { kind, cells: [one, two], cost: this.costs[kind] + this.extra["total"] * totals.length + this.distance(one, two) };
      }
      if (totals.length === 1 && stepOne === stepTwo) {
        const part = totals[0] === one ? two : one;
        return this.carried(part, [one, two], changes.get(part), inRow2);
      }
      if (!totals.length && stepOne === -stepTwo) return { kind: "booked_elsewhere", cells: [one, two], cost: this.costs["booked_elsewhere"] };
      return void 0;
    }
    sumsUp(place, inRow2) {
      return inRow2 ? columnOf(place) === this.grid.totalColumn : this.grid.totalRows.has(rowOf(place));
    }
    /** What it adds that the two cells are no neighbours. */
    distance(one, two) {
      const apart = Math.abs(rowOf(one) - rowOf(two)) + Math.abs(columnOf(one) - columnOf(two));
      return apart > 1 ? this.extra["apart"] : 0;
    }
    /** A part and its total that are wrong by the same: the spreadsheet added up a wrong figure. */
    carried(part, cells, right, inRow2) {
      const kind = inRow2 ? "typo_carried_to_row_total" : "typo_carried_to_column_total";
      if (inRow2 && !right && this.hasTwin(part)) return { kind: "counted_twice", cells, cost: this.costs["counted_twice"] };
      return { kind, cells, cost: this.costs[kind] + this.single(part, right).cost };
    }
    /** Whether another row that counts towards the same total has the same figure in that column. */
    hasTwin(place) {
      const [row2, column2] = [rowOf(place), columnOf(place)];
      const { values, weights } = this.grid;
      return values.some((line, other) => other !== row2 && weights[other] === weights[row2] && line[column2] === values[row2][column2]);
    }
  };
  var costOf = (slips) => slips.reduce((total2, { cost }) => total2 + cost, 0);
  function typing(old, right) {
    if (!old) return old === null ? "blank" : "left_at_zero";
    if (old === -right) return "sign";
    const [was, should] = [String(size(old)), String(right)];
    if (was.length === should.length) {
      const wrong = [...was].flatMap((digit, n) => digit === should[n] ? [] : [n]);
      if (wrong.length === 1) return "digit_wrong";
      const [first, end] = [wrong[0], wrong.at(-1) + 1];
      if (end - first === 2 && was[first] === should[first + 1] && was[first + 1] === should[first]) return "digits_transposed";
    } else if (right && oneMore(should, was)) return "digit_missing";
    else if (right && oneMore(was, should)) return "digit_extra";
    return right && size(old - right) <= 2n ? "off_by_little" : "other";
  }
  var oneMore = (longer, shorter) => longer.length === shorter.length + 1 && [...longer].some((_, n) => longer.slice(0, n) + longer.slice(n + 1) === shorter);

  // src/repair/search.ts
  var MOST_CELLS = 6;
  var MANY_CELLS = 12;
  var MOST_BESIDE = 3;
  var FILLED = ["line_blank", "line_not_updated", "carried_in_differs"];
  var MOST_READINGS = 8;
  var Search = class {
    constructor(grid, recipe) {
      this.grid = grid;
      this.slips = new Slips(grid, recipe);
      this.budget = new Budget(recipe.search.steps);
      this.cells = new CellSearch(grid, this.budget);
      this.values = grid.values;
      this.usual = new Usual(grid, recipe);
      this.negative = new Map(
        grid.values.flatMap((line, row2) => line.flatMap((value, column2) => value && value < 0n ? [[placeOf(row2, column2), -value]] : []))
      );
    }
    budget;
    slips;
    cells;
    found = /* @__PURE__ */ new Map();
    usual;
    negative;
    values;
    /** The explanations by cost; of equal ones that with fewer cells, then the earlier in the form. */
    run() {
      if (this.negative.size) this.explain(withChanges(this.values, this.negative), this.negative);
      if (!this.negative.size || !this.found.size) {
        this.explain(this.values, /* @__PURE__ */ new Map());
        this.blameLastYear();
      }
      return [...this.found.values()].sort((a, b) => a.cost - b.cost || a.changes.size - b.changes.size || comparePlaces(a.changes, b.changes));
    }
    /** Explain what does not hold with these values; before is what was changed to get them. */
    explain(values, before) {
      const least = this.cells.least(...needsOf(this.grid, values));
      this.tryCells(values, before, Math.min(least + 1, MOST_CELLS));
      if (least > 1 || !this.found.size) this.tryLines(values, before, least);
      if (!this.found.size && MOST_CELLS < least && least <= MANY_CELLS) this.tryCells(values, before, least);
    }
    tryCells(values, before, most) {
      for (const errors of this.cells.smallest(values, ...needsOf(this.grid, values), most)) this.add(new Map([...before, ...this.changes(values, errors)]));
    }
    /** Where this report agrees with itself, last year's may be the wrong one. */
    blameLastYear() {
      const { grid } = this;
      const codes = new Set(acrossYears(grid).map((digit) => grid.families[digit]));
      const open = failing(grid, ...needsOf(grid, this.values));
      if (!open.length || open.some(({ code }) => !codes.has(code))) return;
      const cells = [];
      for (const { left, right, last = [] } of open) {
        if (last.length !== 1 || right.length) return;
        const figures = left.map((pointer) => {
          const [row2, column2] = pointer.split("/").slice(3);
          return this.values[grid.rows.indexOf(row2)][grid.columns.indexOf(column2)] ?? 0n;
        });
        cells.push([last[0], sum(figures)]);
      }
      const kind = "last_year_differs";
      const cost = this.slips.costs[kind];
      this.found.set("", { slips: [{ kind, cells: [], cost }], changes: /* @__PURE__ */ new Map(), cost, line: void 0, lastYear: cells });
    }
    tryLines(values, before, least) {
      const [rows, columns] = needsOf(this.grid, values);
      const promising = [];
      for (const reading2 of new Lines({ ...this.grid, values }, this.cells.classes, rows, columns).readings()) {
        const after = this.after(values, reading2.changes, rows, columns);
        const left = this.cells.least(...after);
        const alone = reading2.kind === "line_blank" && !reading2.twins.length && !this.partly(reading2.lines[0]);
        if (left < least + Number(alone) && left <= MOST_BESIDE) promising.push({ left, reading: reading2, after });
      }
      for (const { left, reading: reading2, after } of promising.sort((a, b) => a.left - b.left).slice(0, MOST_READINGS)) {
        const moved = withChanges(values, reading2.changes);
        for (const errors of this.cells.smallest(moved, ...after, Math.min(left + 1, MOST_BESIDE)))
          this.add(new Map([...before, ...reading2.changes, ...this.changes(moved, errors)]), reading2);
      }
    }
    after(values, changes, rows, columns) {
      const [afterRows, afterColumns] = [[...rows], [...columns]];
      for (const [place, right] of changes) {
        const [row2, column2] = [rowOf(place), columnOf(place)];
        const error = (right - (figureAt(values, place) ?? 0n)) * this.grid.signs[column2];
        afterRows[row2] -= error;
        afterColumns[column2] -= this.grid.weights[row2] * error;
      }
      return [afterRows, afterColumns];
    }
    changes(values, errors) {
      return new Map([...errors].map(([place, error]) => [place, (figureAt(values, place) ?? 0n) + error * this.grid.signs[columnOf(place)]]));
    }
    /** Note an explanation, unless a cheaper one changes the same cells. */
    add(all, reading2) {
      const changes = new Map([...all].filter(([place, right]) => right !== (figureAt(this.values, place) ?? 0n)));
      if ([...this.negative.keys()].some((place) => !changes.has(place))) return;
      const readAnew = (place) => reading2 !== void 0 && isReadAnew(place, changes.get(place), reading2);
      const inside2 = [...changes.keys()].filter(readAnew).sort((a, b) => a - b);
      let slips = this.slips.explain(new Map([...changes].filter(([place]) => !readAnew(place))));
      if (reading2 && inside2.length) slips = [{ kind: reading2.kind, cells: inside2, cost: this.readingCost(reading2, inside2) }, ...slips];
      const cost = costOf(slips) + this.usual.cost(changes, reading2 !== void 0);
      const key = keyOf(changes);
      const known = this.found.get(key);
      if (!known || cost < known.cost) this.found.set(key, { slips, changes, cost, line: reading2, lastYear: [] });
    }
    readingCost(reading2, inside2) {
      const { costs, extra } = this.slips;
      const cost = costs[reading2.kind];
      if (reading2.kind === "typo_carried_to_all_totals") {
        const part = inside2.find((place) => !isTotal(this.grid, place)) ?? inside2[0];
        return cost + this.slips.single(part, reading2.changes.get(part)).cost;
      }
      if (reading2.kind === "rows_displaced" && this.leftOut(reading2.lines[0].index)) return cost + extra["skipped"];
      if (reading2.kind === "line_blank" && this.partly(reading2.lines[0])) return cost + extra["partly"];
      return cost;
    }
    /** Whether a row is blank while others without figures hold zeros. */
    leftOut(row2) {
      const empty = this.values.filter((line) => !line.some(Boolean));
      return this.values[row2].every((value) => value === null) && empty.some((line) => line.includes(0n));
    }
    /** Whether some cells of a line are filled in. */
    partly({ axis, index }) {
      return axis === "row" ? this.values[index].some(Boolean) : this.values.some((row2) => row2[index]);
    }
  };
  var Usual = class {
    constructor(grid, recipe) {
      this.grid = grid;
      this.recipe = recipe;
      const lines2 = recipe.usual.find(({ table: table2 }) => table2 === grid.table);
      const { totalColumn } = grid;
      this.known = lines2 !== void 0 && totalColumn !== null;
      this.column = lines2 ? grid.columns.indexOf(lines2.column) : -1;
      this.rows = new Set(lines2?.rows.map((row2) => grid.rows.indexOf(row2)));
      if (this.known)
        for (const row2 of grid.rows.keys()) for (const column2 of [this.column, totalColumn]) this.count(placeOf(row2, column2), grid.values[row2][column2] ?? 0n, this.sums);
    }
    column;
    rows;
    sums = [0n, 0n, 0n, 0n];
    known;
    count(place, figure2, sums) {
      if (columnOf(place) === this.column) sums[0] += figure2;
      else if (columnOf(place) === this.grid.totalColumn) {
        sums[1] += figure2;
        if (this.rows.has(rowOf(place))) sums[2] += figure2;
        if (this.grid.totalRows.has(rowOf(place))) sums[3] += figure2;
      }
    }
    /** What it adds or takes off that the lines would cease to hold most, or begin to.
     *
     * Rows tell something of a slip of whole lines only: a single figure may be in any outcome. */
    cost(changes, ofLine) {
      if (!this.known) return 0;
      const sums = [...this.sums];
      for (const [place, right] of changes) this.count(place, right - (figureAt(this.grid.values, place) ?? 0n), sums);
      const [before, after] = [this.sums, sums].map(([column2, columns, rows, all]) => [2n * column2 >= columns, 2n * rows >= all]);
      const extras = [this.recipe.extra["unusual"], ofLine ? this.recipe.extra["unusual_rows"] : 0];
      return extras.reduce((total2, extra, n) => total2 + extra * (Number(before[n]) - Number(after[n])), 0);
    }
  };
  var isReadAnew = (place, right, { kind, changes }) => changes.has(place) && (FILLED.includes(kind) || changes.get(place) === right);
  function comparePlaces(one, two) {
    const [ones, twos] = [one, two].map((changes) => [...changes.keys()].sort((a, b) => a - b));
    return ones.map((place, n) => place - twos[n]).find(Boolean) ?? 0;
  }
  function withChanges(values, changes) {
    const out = values.map((row2) => [...row2]);
    for (const [place, right] of changes) out[rowOf(place)][columnOf(place)] = right;
    return out;
  }

  // src/repair/explanations.ts
  var NAMED = 4;
  var Words = class {
    constructor(grid, report, edition, alone) {
      this.grid = grid;
      this.report = report;
      this.edition = edition;
      this.alone = alone;
      this.kinds = new Map(edition.recipe.kinds.map((kind) => [kind.id, kind]));
      this.words = edition.recipe.words;
    }
    kinds;
    words;
    /** One sentence for all slips, and that all closes when they are mended. */
    sentence(explanation) {
      const said = (lang) => explanation.slips.map((slip) => this.slip(slip, explanation, lang)).join(this.word("and", lang)) + this.closing(0, lang);
      return { zh: said("zh"), en: said("en") };
    }
    /** That there is no explanation, and what the figures decide none the less. */
    unexplained(changes, failing2, leaves) {
      const said = (lang) => {
        const text3 = this.word("unexplained", lang, { count: failing2 });
        if (!changes.size) return text3;
        const certain = [...changes].sort(([a], [b]) => a - b).map(([place, right]) => this.change(place, right, lang));
        return text3 + this.word("and", lang) + certain.join(this.word("join", lang)) + this.closing(leaves, lang);
      };
      return { zh: said("zh"), en: said("en") };
    }
    word(name, lang, params = {}) {
      return fill(this.words[name], params, lang);
    }
    /** What is left after the repair. */
    closing(leaves, lang) {
      return leaves ? this.word("leaves", lang, { count: leaves }) : this.word(this.alone ? "closes" : "closes_here", lang);
    }
    slip(slip, { changes, line, lastYear }, lang) {
      const kind = this.kinds.get(slip.kind);
      if (!kind.sentence) {
        const said = slip.cells.map((place) => this.change(place, changes.get(place), lang));
        return this.word("slip", lang, { changes: said.join(this.word("join", lang)), kind: kind[lang] });
      }
      const lines2 = line?.lines ?? [];
      const names = lines2.map((each) => this.line(each, lang));
      const figures = lastYear.length ? lastYear.map(([pointer, right]) => this.lastYear(pointer, right, lang)) : slip.cells.map((place) => this.figure(place, changes.get(place), lines2, lang));
      const [first] = slip.cells;
      const params = {
        line: names[0] ?? "",
        other: names.at(-1) ?? "",
        axis: lines2[0] ? this.word(lines2[0].axis, lang) : "",
        count: slip.cells.length,
        figures: this.some(figures, "more", lang),
        cell: first === void 0 ? "" : this.change(first, changes.get(first), lang)
      };
      const text3 = fill(kind.sentence, params, lang);
      if (!line?.twins.length || !kind.twins) return text3;
      const quoted2 = line.twins.map((twin) => this.word("twins", lang, { line: this.line(twin, lang) }));
      return text3 + this.word("and", lang) + fill(kind.twins, { lines: this.some(quoted2, "more_twins", lang) }, lang);
    }
    some(texts, more, lang) {
      const rest = texts.length > NAMED ? this.word(more, lang, { count: texts.length }) : "";
      return texts.slice(0, NAMED).join(this.word("join", lang)) + rest;
    }
    line({ axis, index }, lang) {
      const table2 = this.edition.tables.get(this.grid.table);
      const [lines2, ids] = axis === "row" ? [table2.rows, this.grid.rows] : [table2.columns, this.grid.columns];
      return lines2.find(({ id }) => id === ids[index]).name[lang];
    }
    place(place, lang) {
      return this.word("place", lang, { row: this.line({ axis: "row", index: rowOf(place) }, lang), column: this.line({ axis: "column", index: columnOf(place) }, lang) });
    }
    change(place, right, lang) {
      const old = at(this.report.data, pointerOf(this.grid, place)) ?? null;
      return this.word("change", lang, { where: this.place(place, lang), old: old === null ? this.word("blank", lang) : figure(old), new: spelt2(right) });
    }
    /** A figure of a line that was named: only its place in the line; elsewhere the whole place. */
    figure(place, right, lines2, lang) {
      const [row2, column2] = [{ axis: "row", index: rowOf(place) }, { axis: "column", index: columnOf(place) }];
      const named2 = (line) => lines2.some(({ axis, index }) => axis === line.axis && index === line.index);
      const where = named2(row2) ? this.line(column2, lang) : named2(column2) ? this.line(row2, lang) : this.place(place, lang);
      return this.word("figure", lang, { where, new: spelt2(right) });
    }
    lastYear(pointer, right, lang) {
      const place = this.edition.place(pointer);
      const names = { row: place?.row?.name[lang] ?? "", column: place?.column?.name[lang] ?? "" };
      return this.word("figure", lang, { where: this.word("last_year", lang) + this.word("place", lang, names), new: spelt2(right) });
    }
  };
  var spelt2 = (number2) => figure(Decimal.of(number2));

  // src/repair/index.ts
  var HUNDREDTHS = 100;
  function repairs(report, edition, previous, doubtful) {
    const faulty = [];
    for (const grid of grids(report, edition, previous, doubtful)) {
      const failing2 = failing(grid, ...needsOf(grid, grid.values));
      if (failing2.length || grid.values.flat().some((value) => value !== null && value < 0n)) faulty.push({ grid, failing: failing2 });
    }
    const reports = { report, edition, previous };
    return faulty.flatMap((fault) => ofGrid(fault, new Words(fault.grid, report, edition, faulty.length === 1), reports));
  }
  function ofGrid({ grid, failing: failing2 }, words2, reports) {
    const { recipe } = reports.edition;
    const search = new Search(grid, recipe);
    const explanations = search.run();
    const complete = !search.budget.spent;
    if (!explanations.length) return [unexplained({ grid, failing: failing2 }, complete, words2, reports)];
    return grouped(grid, explanations).slice(0, recipe.search.shown).map((group, n) => {
      const first = group[0];
      const after = explanations[explanations.indexOf(first) + 1];
      const kinds = first.slips.map(({ kind }) => kind);
      return {
        table: grid.table,
        rank: n + 1,
        status: n ? "ambiguous" : statusOf(explanations, complete, recipe.search),
        kind: kinds.length === 1 ? kinds[0] : "several",
        slips: kinds,
        changes: changesOf(grid, first, reports),
        alternatives: group.slice(1).map((other) => ({ text: words2.sentence(other), changes: changesOf(grid, other, reports) })),
        resolves: failing2,
        leaves: [],
        cost: first.cost / HUNDREDTHS,
        lead: after ? (after.cost - first.cost) / HUNDREDTHS : null,
        complete,
        text: words2.sentence(first)
      };
    });
  }
  function changesOf(grid, { changes, lastYear }, { report, edition, previous }) {
    const there = previous ? lastYear.map(([pointer, right]) => ({ cell: cellAt(previous, edition, pointer, true), right: Decimal.of(right) })) : [];
    return [...inOrder(grid, changes, report, edition), ...there];
  }
  var inOrder = (grid, changes, report, edition) => [...changes].sort(([a], [b]) => a - b).map(([place, right]) => ({ cell: cellAt(report, edition, pointerOf(grid, place)), right: Decimal.of(right) }));
  function statusOf([first, ...rest], complete, limits) {
    const { changes, cost, line, slips } = first;
    if (!complete || !changes.size || line?.twins.length) return "ambiguous";
    if (!rest.length && changes.size <= limits.most_unique) return "unique";
    const tied = rest.some((other) => other.changes.size === changes.size);
    const lead = rest[0] ? rest[0].cost - cost : limits.clear_tied;
    return lead >= (tied ? limits.clear_tied : limits.clear) && slips.length <= limits.most_slips ? "clear" : "ambiguous";
  }
  function grouped(grid, explanations) {
    const groups = /* @__PURE__ */ new Map();
    for (const explanation of explanations) {
      const amounts = [...explanation.changes].map(([place, right]) => `${figureAt(grid.values, place) ?? 0n} ${right}`).sort();
      const kinds = explanation.slips.map(({ kind }) => kind).sort();
      const key = JSON.stringify([explanation.cost, kinds, amounts]);
      const group = groups.get(key);
      if (group) group.push(explanation);
      else groups.set(key, [explanation]);
    }
    return [...groups.values()];
  }
  function unexplained({ grid, failing: failing2 }, complete, words2, { report, edition }) {
    const certain = certainOf(grid);
    const values = grid.values.map((row2, n) => row2.map((value, column2) => certain.get(placeOf(n, column2)) ?? value));
    const leaves = failing(grid, ...needsOf(grid, values));
    return {
      table: grid.table,
      rank: 1,
      status: "unexplained",
      kind: "unexplained",
      slips: [],
      changes: inOrder(grid, certain, report, edition),
      alternatives: [],
      resolves: failing2.filter((equation) => !leaves.includes(equation)),
      leaves,
      cost: null,
      lead: null,
      complete,
      text: words2.unexplained(certain, failing2.length, leaves.length)
    };
  }
  function certainOf(grid) {
    const [rows, columns] = needsOf(grid, grid.values);
    const out = /* @__PURE__ */ new Map();
    for (const [row2, need] of rows.entries()) {
      const weight = grid.weights[row2];
      const fitting = [...columns.keys()].filter((column2) => need && columns[column2] === need * weight);
      if (rows.filter((other) => other === need).length !== 1 || fitting.length !== 1 || !weight) continue;
      const right = (grid.values[row2][fitting[0]] ?? 0n) + need * grid.signs[fitting[0]];
      if (right >= 0n) out.set(placeOf(row2, fitting[0]), right);
    }
    return out;
  }

  // src/validation.ts
  var NEGATIVE = "cell-negative";
  function validate(report, editions, previous, edition = editionOf(report.data, editions)) {
    if (!edition) return resultOf(report, withoutEdition(report, editions));
    const items = [...checkStructure(report, edition, editions), ...checkSheets(report, edition)];
    const year = sound(report, edition, items);
    for (const pointer of edition.cells.keys()) if (year.known.get(pointer) === null) items.push(finding(report, edition, "cell-blank", [pointer]));
    for (const equation of edition.identities) items.push(...judge(edition, equation, termsOf(year, equation.left), termsOf(year, equation.right)));
    const last = previous && yearBefore(year, previous, editions);
    items.push(...acrossYears2(year, last, previous ? "not_the_year_before" : "no_previous"), ...checkPlausibility(year));
    return { ...resultOf(report, items, edition, year), repairs: repairsOf(year, last, items.filter(isFinding)) };
  }
  function acrossYears2(year, last, reason) {
    const { edition } = year;
    if (!last) return [...new Set(edition.continuity.map(({ code }) => code))].map((code) => notChecked(edition, code, reason));
    return edition.continuity.filter((equation) => equation.last.every((pointer) => last.edition.cells.has(pointer))).flatMap((equation) => judge(edition, equation, termsOf(year, equation.left), [...termsOf(year, equation.right), ...termsOf(last, equation.last)]));
  }
  function yearBefore(year, previous, editions) {
    const edition = editionOf(previous.data, editions);
    if (!edition) return void 0;
    const last = sound(previous, edition, [...checkStructure(previous, edition, editions), ...checkSheets(previous, edition)], true);
    const [of, before] = [year, last].map(({ known }) => known.get("/year"));
    return of instanceof Decimal && before instanceof Decimal && before.compare(of.minus(Decimal.of(1))) === 0 ? last : void 0;
  }
  function repairsOf(year, last, findings) {
    const broken = findings.some(({ outcome, rule }) => rule.code === NEGATIVE || outcome && rule.severity === "error");
    if (!broken) return [];
    const faults = findings.filter(({ rule }) => rule.unusable && rule.code !== NEGATIVE);
    const doubtful = new Set(faults.flatMap(({ cells }) => cells.map(({ pointer }) => pointer)));
    return repairs(year.report, year.edition, last?.report, doubtful);
  }
  function withoutEdition(report, editions) {
    const newest = editions.at(-1);
    if (!Object.keys(report.data).length && report.sheets.size) return checkSheets(report, newest);
    const declared2 = at(report.data, "/edition") ?? null;
    const known = editions.map(({ id }) => id).join(", ");
    return [
      declared2 === null ? finding(report, newest, "field-missing", ["/edition"]) : finding(report, newest, "edition-unknown", ["/edition"], { value: quoted(declared2), known }),
      notChecked(newest, "structure", "edition_unknown")
    ];
  }
  function resultOf(report, items, edition, year) {
    const findings = items.filter(isFinding);
    return {
      report,
      edition,
      year,
      findings,
      notChecked: items.filter((item) => !isFinding(item)),
      repairs: [],
      valid: findings.every(({ severity }) => severity !== "error")
    };
  }
  function resultAsJson(result, lang) {
    const { report, edition } = result;
    const organ = isMembers(report.data["organ"]) ? report.data["organ"]["name"] : null;
    const year = report.data["year"];
    return {
      source: report.source,
      organ: typeof organ === "string" ? organ : null,
      year: year instanceof Decimal && year.exponent === 0 ? jsonable(year) : null,
      edition: edition?.id ?? null,
      edition_version: edition?.form.version ?? null,
      valid: result.valid,
      findings: result.findings.map((found) => findingAsJson(found, lang)),
      not_checked: result.notChecked.map((item) => notCheckedAsJson(item, lang)),
      repairs: result.repairs.map((repair) => repairAsJson(repair, lang))
    };
  }

  // src/page/dom.ts
  function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name.slice(2), value);
      else if (value === true) element.setAttribute(name, "");
      else if (typeof value === "string") element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null && child !== void 0 && child !== false));
    return element;
  }
  function set(element, name, value) {
    if (value === null || value === void 0) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }

  // src/page/session.ts
  var Session = class {
    constructor(editions) {
      this.editions = editions;
      this.edition = editions.at(-1);
      this.blank();
    }
    report;
    previous;
    /** The edition whose form is shown. */
    edition;
    result;
    /** Whether anything was entered since the report was opened or downloaded. */
    unsaved = false;
    /** Whether this is a form on which nothing has been entered. */
    untouched = true;
    /** Whether the report was begun here, on the blank form. */
    begunHere = true;
    /** What stood in the tables of the other editions before the form was changed. */
    drafts = /* @__PURE__ */ new Map();
    blank() {
      const data = members([["edition", this.edition.id], ["organ", members()], ["tables", this.blankTables()]]);
      this.open({ ...emptyReport(), data });
      this.untouched = this.begunHere = true;
    }
    blankTables() {
      const tables = members();
      for (const pointer of this.edition.cells.keys()) put(tables, pointer.slice("/tables".length), null);
      return tables;
    }
    open(report) {
      this.report = report;
      this.drafts.clear();
      this.unsaved = this.untouched = this.begunHere = false;
      this.check();
      if (this.result.edition) this.edition = this.result.edition;
    }
    compareWith(previous) {
      this.previous = previous;
      this.check();
    }
    /** Change the form: what both forms have a place for stays, the rest comes back with its form. */
    change(edition) {
      const { data } = this.report;
      this.drafts.set(this.edition.id, data["tables"] ?? null);
      const old = data["tables"] ?? null;
      this.edition = edition;
      const tables = this.drafts.get(edition.id) ?? this.blankTables();
      for (const pointer of edition.cells.keys()) {
        const value = at(members([["tables", old]]), pointer);
        if (value !== void 0) put(tables, pointer.slice("/tables".length), value);
      }
      delete data["$schema"];
      delete data["table_scopes"];
      Object.assign(data, { edition: edition.id, tables });
      this.report = { ...this.report, key: null, sheets: /* @__PURE__ */ new Map() };
      this.check();
    }
    /** What was typed: figures as numbers where they are in plain form, a blank as null. */
    enter(entries) {
      for (const [pointer, text3] of entries) this.enterOne(pointer, text3);
      this.unsaved = true;
      this.untouched = false;
      this.check();
    }
    enterOne(pointer, text3) {
      const { data } = this.report;
      const field = this.edition.fields.get(pointer);
      if (text3 === "" && field?.required) {
        const owner = at(data, pointer.slice(0, pointer.lastIndexOf("/")));
        if (isMembers(owner)) delete owner[steps(pointer).at(-1)];
      } else put(data, pointer, text3 === "" ? null : this.valueOf(pointer, text3, field));
      this.report.notes = this.report.notes.filter((note) => !note.pointer || !`${pointer}/`.startsWith(`${note.pointer}/`));
    }
    valueOf(pointer, text3, field) {
      const type = this.edition.cells.get(pointer)?.type ?? typeOf(field?.schema ?? {});
      return type === "text" ? text3 : plainNumber(text3, type !== "money");
    }
    /** Forget what only the file that was opened could have wrong. */
    forgetFile() {
      this.report = { ...this.report, sheets: /* @__PURE__ */ new Map(), notes: [] };
      this.check();
    }
    check() {
      this.result = validate(this.report, this.editions, this.previous);
    }
    value(pointer) {
      return at(this.report.data, pointer);
    }
    /** How many cells of the form have something in them. */
    get filled() {
      return [...this.edition.cells.keys()].filter((pointer) => (this.value(pointer) ?? null) !== null).length;
    }
  };
  function typeOf(schema) {
    const named2 = schema.$ref?.split("/").at(-1);
    if (named2 === "count" || named2 === "money") return named2;
    return [schema.type].flat().includes("integer") ? "count" : "text";
  }

  // src/page/fields.ts
  function fieldsOf(edition, lang, say, places2, enter) {
    const leaves = [...edition.fields.values()].filter(({ pointer, column: column2 }) => pointer !== "/edition" && (column2 || pointer.startsWith("/table_scopes/")));
    const below = (owner) => leaves.filter(({ pointer }) => pointer.startsWith(`${owner}/`));
    const [narrative, fees, scopes] = ["/narrative", "/processing_fees", "/table_scopes"].map(below);
    const general = leaves.filter((field) => ![...narrative, ...fees, ...scopes].includes(field));
    const first = edition.form.sections.findIndex(({ kind }) => kind === "tables");
    const isBefore = ({ pointer }) => edition.form.sections.findIndex(({ id }) => pointer.endsWith(`/${id}`)) < first;
    const draw = (field) => drawn(field, edition, lang, say, places2, enter);
    const group = (legend, fields) => h("fieldset", { class: "gidar-fields" }, h("legend", {}, legend), h("div", { class: "gidar-grid" }, ...fields.map(draw)));
    const label = (pointer) => edition.fields.get(pointer).label[lang];
    const details = group(say("details"), general);
    details.append(
      h("details", { class: "gidar-more" }, h("summary", {}, label("/table_scopes")), h("div", { class: "gidar-grid" }, ...scopes.map(draw)))
    );
    return {
      before: [details, ...narrative.filter(isBefore).map(draw)],
      after: [...narrative.filter((field) => !isBefore(field)).map(draw), group(label("/processing_fees"), fees)]
    };
  }
  function drawn(field, edition, lang, say, places2, enter) {
    const { pointer } = field;
    const id = `field${edition.id}${pointer}`;
    const control = controlOf(field, lang, say, id);
    control.addEventListener("input", () => enter([[pointer, control.value]]));
    const hint2 = field.expected && !field.values ? h("small", { id: `${id}/hint` }, field.expected[lang]) : null;
    if (hint2) {
      control.dataset["describedby"] = hint2.id;
      control.setAttribute("aria-describedby", hint2.id);
    }
    const required = field.required ? h("em", {}, say("required")) : null;
    const narrative = control instanceof HTMLTextAreaElement;
    const name = h("label", { for: id }, field.label[lang], required && " ", required);
    const box = h("div", { class: narrative ? "gidar-field gidar-narrative" : "gidar-field" }, narrative ? h("h3", {}, name) : name, control, hint2);
    places2.add({ pointer, control, box });
    return box;
  }
  function controlOf(field, lang, say, id) {
    const attributes = { id, "data-pointer": field.pointer, "aria-required": field.required ? "true" : null };
    if (field.values) {
      const options = Object.entries(field.values).map(([value, label]) => h("option", { value }, label[lang]));
      return h("select", attributes, h("option", { value: "" }, say("none")), ...options);
    }
    if (field.pointer.startsWith("/narrative/")) return h("textarea", { ...attributes, rows: "3" });
    const type = typeOf(field.schema);
    const mode = type === "text" ? null : type === "count" ? "numeric" : "decimal";
    return h("input", { ...attributes, type: "text", inputmode: mode, autocomplete: "off", spellcheck: "false" });
  }

  // src/page/form.ts
  var MARKS = { holds: "✓", fails: "✗", undetermined: "…", unknown: "?" };
  var STATES = { holds: "closes", fails: "fails", undetermined: "open", unknown: "unknown" };
  var SIGNS = { holds: "=", fails: "≠", undetermined: "…", unknown: "?" };
  var ARROWS = { row: "→", column: "↓" };
  var DrawnForm = class {
    constructor(element, edition, lang, say, places2, enter) {
      this.element = element;
      this.edition = edition;
      this.lang = lang;
      this.say = say;
      this.places = places2;
      for (const table2 of element.querySelectorAll("table")) {
        table2.classList.add("gidar-table");
        const scroll = h("div", { class: "gidar-scroll", role: "region", tabindex: "0" });
        set(scroll, "aria-label", edition.tables.get(table2.dataset["table"]).label[lang]);
        table2.before(scroll);
        scroll.append(table2);
      }
      for (const box of element.querySelectorAll("td[data-cell]")) this.fill(box, enter);
      for (const equation of edition.identities) this.addSum(equation);
      element.addEventListener("keydown", (event) => this.move(event));
      element.addEventListener("paste", (event) => this.paste(event, enter));
    }
    sums = [];
    fill(box, enter) {
      const pointer = `/tables/${box.dataset["cell"].replaceAll(".", "/")}`;
      const label = this.edition.label(pointer)[this.lang];
      const control = h("input", {
        type: "text",
        inputmode: this.edition.cells.get(pointer).type === "count" ? "numeric" : "decimal",
        autocomplete: "off",
        spellcheck: "false",
        placeholder: " ",
        // blank cells are told by it in the style sheet
        "aria-label": label,
        "data-pointer": pointer,
        oninput: () => enter([[pointer, control.value]])
      });
      box.append(control);
      this.places.add({ pointer, control, box });
    }
    addSum(equation) {
      const pointer = totalOf(equation);
      const { control, box } = this.places.get(pointer);
      const id = `sum-${this.edition.id}${pointer}/${equation.code}`;
      const place = String(box.querySelectorAll(".gidar-sum").length);
      const element = h("span", { class: "gidar-sum", id, style: `--gidar-place: ${place}`, "data-total": isTotal2(equation) });
      box.append(element);
      control.dataset["describedby"] = [control.dataset["describedby"], id].filter(Boolean).join(" ");
      set(control, "aria-describedby", control.dataset["describedby"]);
      this.sums.push({ equation, element });
    }
    /** Both sides of every equation as they stand; nothing where nothing has been entered. */
    total(year) {
      for (const { equation, element } of this.sums) {
        const sides = year?.edition === this.edition ? weighed(equation, year) : void 0;
        element.dataset["outcome"] = sides?.outcome ?? "none";
        element.replaceChildren(...sides ? this.sumText(equation, sides) : []);
        set(element, "title", element.querySelector(".gidar-hidden")?.textContent);
      }
    }
    /** In signs for the eye, and in words. */
    sumText(equation, { left, right, outcome }) {
      const difference = left.minus(right);
      const gap = outcome === "fails" ? ` ${this.say("off", { gap: figure(difference.negative ? difference.negated() : difference) })}` : "";
      const mark = MARKS[outcome] + gap;
      let [sides, signs, about] = [`${figure(left)} ${SIGNS[outcome]} ${figure(right)}`, "", "both_sides"];
      if (isTotal2(equation)) {
        sides = figure(equation.left.length > 1 ? left : right);
        signs = outcome === "holds" ? mark : `${ARROWS[equation.axis]} ${sides} ${mark}`;
        about = equation.axis === "row" ? "sum_right" : "sum_down";
      } else signs = outcome === "undetermined" ? sides : `${sides} ${mark}`;
      const words2 = `${this.say(about)} ${sides} ${this.say(STATES[outcome])}${gap}`;
      return [h("span", { "aria-hidden": "true" }, signs), h("span", { class: "gidar-hidden" }, words2)];
    }
    /** Up, down and Enter go from cell to cell, as in a spreadsheet. */
    move(event) {
      const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
      if (!step || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
      const grid = gridOf(event.target);
      const [row2, column2] = placeIn(grid, event.target);
      const next = grid[row2 + step]?.[column2];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.select();
    }
    /** A block that was copied from a spreadsheet goes into as many cells. */
    paste(event, enter) {
      const lines2 = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("	"));
      if (!(event.target instanceof HTMLInputElement) || lines2.length === 1 && lines2[0].length === 1) return;
      event.preventDefault();
      const grid = gridOf(event.target);
      const [row2, column2] = placeIn(grid, event.target);
      const entries = lines2.flatMap(
        (texts, down) => texts.flatMap((text3, along) => {
          const control = grid[row2 + down]?.[column2 + along];
          if (control) control.value = text3.trim();
          return control ? [[control.dataset["pointer"], control.value]] : [];
        })
      );
      enter(entries);
    }
  };
  var gridOf = (control) => [...control.closest("tbody").rows].map((row2) => [...row2.querySelectorAll("input")]);
  function placeIn(grid, control) {
    const row2 = grid.findIndex((controls) => controls.includes(control));
    return [row2, grid[row2].indexOf(control)];
  }
  var isTotal2 = ({ left, right }) => left.length === 1 || right.length === 1;
  var totalOf = ({ left, right }) => left.length === 1 ? left[0] : right.at(-1);
  function weighed(equation, year) {
    const [left, right] = [termsOf(year, equation.left), termsOf(year, equation.right)];
    return [...left, ...right].some(({ value }) => value) ? weigh(left, right) : void 0;
  }

  // src/page/open.ts
  var KINDS = ".json,.csv,.zip,application/json,text/csv,application/zip";
  async function bytesOf(files) {
    if (!files.length) throw new InputError("nothing", "");
    if (files.length > MAX_FILES) throw new InputError("too_many_files", "", { limit: MAX_FILES });
    const total2 = files.reduce((size2, file) => size2 + file.size, 0);
    if (total2 > MAX_BYTES) throw new InputError("too_large", files[0].name, { limit: MAX_BYTES / MEGABYTE });
    try {
      return await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    } catch {
      throw new InputError("unreadable", files[0].name);
    }
  }
  var opening = (files, opened) => void bytesOf([...files ?? []]).then(opened, (error) => {
    if (!(error instanceof InputError)) throw error;
    opened(error);
  });
  function chooser(label, several, opened) {
    const input = h("input", { type: "file", accept: KINDS, multiple: several, class: "gidar-hidden", tabindex: "-1", "aria-hidden": "true" });
    input.addEventListener("change", () => {
      opening(input.files, opened);
      input.value = "";
    });
    return h("span", {}, h("button", { type: "button", class: "md-button gidar-button", onclick: () => input.click() }, label), input);
  }
  function dropZone(say, opened) {
    const zone = h(
      "div",
      { class: "gidar-drop" },
      h("p", {}, h("strong", {}, say("drop")), h("small", {}, say("drop_kinds"))),
      chooser(say("choose"), true, opened)
    );
    const carriesFiles = (event) => Boolean(event.dataTransfer?.types.includes("Files"));
    document.addEventListener("dragover", (event) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      zone.classList.add("gidar-over");
    });
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) zone.classList.remove("gidar-over");
    });
    document.addEventListener("drop", (event) => {
      zone.classList.remove("gidar-over");
      if (!carriesFiles(event)) return;
      event.preventDefault();
      opening(event.dataTransfer?.files, opened);
    });
    return zone;
  }

  // src/page/repairs.ts
  var SHOWN_PLACES = 2;
  var suggestedBy = (repairs2) => new Map(
    repairs2.filter(({ rank }) => rank === 1).flatMap(({ changes }) => changes.filter(({ cell }) => cell.source === null).map(({ cell, right }) => [cell.pointer, figure(right)]))
  );
  function repairList(repairs2, lang, say, go) {
    const line = (text3, changes) => {
      const cells = changes.map(({ cell }) => cell).filter(({ source }) => source === null);
      return cells.length ? h("button", { type: "button", class: "gidar-finding", onclick: () => go(cells) }, text3) : h("p", { class: "gidar-about" }, text3);
    };
    const others = ({ alternatives }) => {
      const lines2 = alternatives.map(({ text: text3, changes }) => h("li", { class: "gidar-otherwise" }, line(say("otherwise", { text: text3[lang] }), changes)));
      const rest = lines2.slice(SHOWN_PLACES);
      if (!rest.length) return lines2;
      const more = h("li", {}, h("button", { type: "button", class: "gidar-link", onclick: () => more.replaceWith(...rest) }, say("ways", { count: rest.length })));
      return [...lines2.slice(0, SHOWN_PLACES), more];
    };
    const items = repairs2.flatMap((repair) => {
      const text3 = repair.text[lang];
      const said = repair.rank > 1 ? say("otherwise", { text: text3 }) : say("repair", { text: text3, status: say(repair.status) });
      return [h("li", { class: repair.rank > 1 ? "gidar-otherwise" : null }, line(said, repair.changes)), ...others(repair)];
    });
    return h("section", { class: "gidar-group gidar-repairs" }, h("h3", {}, say("repairs")), h("div", { class: "gidar-group-body" }, h("ul", {}, ...items)));
  }

  // src/page/panel.ts
  var SEVERITY_SIGNS = { error: "✗", warning: "!", info: "i" };
  var SHOWN = 20;
  var FEW_BLANKS = 2;
  var PAUSE = 500;
  var FILE_AREAS = ["package", "duplicate-key", "byte-order-mark"];
  var Panel = class {
    constructor(session, lang, say, rules, go, forgetFile) {
      this.session = session;
      this.lang = lang;
      this.say = say;
      this.rules = rules;
      this.go = go;
      this.forgetFile = forgetFile;
      this.element = h("section", { class: "gidar-result", "aria-label": say("result") }, this.verdict, this.spoken, this.list);
    }
    element;
    inspector = h("section", { class: "gidar-inspector", hidden: true });
    verdict = h("div", { class: "gidar-verdict" });
    spoken = h("p", { class: "gidar-hidden", role: "status" });
    list = h("div", { class: "gidar-findings" });
    opened = /* @__PURE__ */ new Map();
    timer;
    show() {
      this.showVerdict();
      const { findings, notChecked: notChecked2, repairs: repairs2 } = this.session.result;
      const groups = /* @__PURE__ */ new Map();
      const order = ["error", "warning", "info"];
      if (!this.session.untouched)
        for (const finding2 of [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))) {
          const group = groups.get(finding2.rule);
          if (group) group.push(finding2);
          else groups.set(finding2.rule, [finding2]);
        }
      this.list.replaceChildren(
        ...[...groups].map(([rule, found]) => this.group(rule, found)),
        ...repairs2.length && !this.session.untouched ? [repairList(repairs2, this.lang, this.say, this.go)] : [],
        ...notChecked2.length && !this.session.untouched ? [this.unchecked(notChecked2)] : []
      );
    }
    showVerdict() {
      const { result, untouched, begunHere, edition, filled } = this.session;
      const count = (severity) => result.findings.filter((finding2) => finding2.severity === severity).length;
      const [errors, warnings, infos] = [count("error"), count("warning"), count("info")];
      const missing = result.findings.filter(({ rule }) => rule.code === "field-missing").length;
      const filling = begunHere && errors > 0 && errors === missing;
      const state = untouched ? "untouched" : filling ? "filling" : errors ? "error" : "valid";
      const heads = {
        untouched: this.say("untouched"),
        filling: this.say("filling", { count: missing }),
        error: this.say("invalid", { count: errors }),
        valid: this.say("valid")
      };
      const head = heads[state];
      const rest = [
        !filling && warnings && this.say("warnings", { count: warnings }),
        !filling && infos && this.say("infos", { count: infos }),
        this.say("filled", { filled, all: edition.cells.size })
      ].filter((text3) => typeof text3 === "string");
      const below = untouched ? this.say("untouched_how") : rest.join(this.lang === "zh" ? "，" : ", ");
      this.verdict.dataset["state"] = state;
      const signs = { untouched: "○", filling: "…", error: SEVERITY_SIGNS.error, valid: "✓" };
      this.verdict.replaceChildren(h("span", { class: "gidar-sign", "aria-hidden": "true" }, signs[state]), h("strong", {}, head), h("small", {}, below));
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        const text3 = `${head} ${below}`;
        if (this.spoken.textContent !== text3) this.spoken.textContent = text3;
      }, PAUSE);
    }
    group(rule, findings) {
      const severity = findings[0].severity;
      const body = h("div", { class: "gidar-group-body" });
      const open = this.opened.get(rule.code) ?? severity === "error";
      const group = h(
        "details",
        { class: "gidar-group", "data-severity": severity, "data-code": rule.code, open },
        h(
          "summary",
          {},
          h("span", { class: "gidar-sign", "aria-hidden": "true" }, SEVERITY_SIGNS[severity]),
          h("span", { class: "gidar-title" }, h("span", { class: "gidar-hidden" }, `${this.say(severity)} `), rule.title[this.lang]),
          h("span", { class: "gidar-count" }, this.say("places", { count: findings.length }))
        ),
        body
      );
      const draw = () => body.replaceChildren(...this.details(rule, findings));
      if (open) draw();
      group.addEventListener("toggle", () => {
        this.opened.set(rule.code, group.open);
        if (group.open && !body.hasChildNodes()) draw();
      });
      return group;
    }
    details(rule, findings) {
      const list = h("ul", {});
      const draw = (most) => {
        list.replaceChildren(...findings.slice(0, most).map((finding2) => h("li", {}, this.line(finding2))));
        const count = findings.length - most;
        if (count > 0) list.append(h("li", {}, h("button", { type: "button", class: "gidar-link", onclick: () => draw(most + 200) }, this.say("more", { count }))));
      };
      draw(SHOWN);
      const basis = basisOf(rule, this.lang);
      const ofFile = FILE_AREAS.includes(rule.area) || FILE_AREAS.includes(rule.code);
      const dismiss = h("button", { type: "button", class: "gidar-link", onclick: this.forgetFile }, this.say("dismiss"));
      return [
        list,
        h("p", {}, h("strong", {}, this.say("advice")), rule.advice[this.lang]),
        ...ofFile ? [h("p", {}, this.say("of_the_file"), " ", dismiss)] : [],
        ...basis ? [h("p", {}, h("strong", {}, this.say("basis")), basis)] : [],
        h("p", {}, h("a", { href: this.rules(rule.code) }, this.say("rule_page")), " ", h("code", {}, rule.code))
      ];
    }
    line(finding2) {
      const { file, line, field } = finding2.cells[0].location;
      const where = file && line ? this.say(field ? "in_column" : "in_file", { file, line, field: field ?? "" }) : "";
      return h("button", { type: "button", class: "gidar-finding", onclick: () => this.go(finding2.cells) }, messageOf(finding2, this.lang) + where);
    }
    unchecked(items) {
      const reasons = /* @__PURE__ */ new Map();
      for (const item of items) {
        const title = item.title[this.lang];
        reasons.set(title, (reasons.get(title) ?? /* @__PURE__ */ new Set()).add(fill(item.template, item.params, this.lang)));
      }
      const joint = this.lang === "zh" ? "：" : ": ";
      const lines2 = [...reasons].flatMap(([title, why]) => [...why].map((reason) => h("li", {}, title + joint + reason)));
      const open = this.opened.get("") ?? false;
      const group = h(
        "details",
        { class: "gidar-group", open },
        h("summary", {}, h("span", { class: "gidar-sign", "aria-hidden": "true" }, "–"), h("span", { class: "gidar-title" }, this.say("not_checked", { count: lines2.length }))),
        h("div", { class: "gidar-group-body" }, h("ul", {}, ...lines2.slice(0, SHOWN)))
      );
      group.addEventListener("toggle", () => this.opened.set("", group.open));
      return group;
    }
    /** What there is to know of the place that is being filled in; the cells that it adds up with. */
    inspect(pointer) {
      const { edition, result } = this.session;
      const column2 = pointer === void 0 ? void 0 : edition.cells.get(pointer);
      set(this.inspector, "hidden", pointer && column2 ? null : "");
      if (!pointer || !column2) return [];
      const row2 = edition.place(pointer).row;
      const basis = basisOf(row2, this.lang);
      const about = result.findings.filter(({ cells, instance }) => instance === null && cells.some((cell) => cell.pointer === pointer && cell.source === null));
      const equations = edition.identities.filter(({ left, right }) => [...left, ...right].includes(pointer));
      const parts = [
        h("h3", {}, edition.label(pointer)[this.lang]),
        ...about.map((finding2) => h("p", { class: "gidar-about", "data-severity": finding2.severity }, `${SEVERITY_SIGNS[finding2.severity]} ${messageOf(finding2, this.lang)}`)),
        ...[row2.note, column2.note].filter((note) => note !== null).map((note) => h("p", {}, note[this.lang])),
        basis && h("p", {}, this.say("basis"), basis),
        h("p", { class: "gidar-id" }, this.say("unit"), column2.unit[this.lang], " ", h("code", {}, pointer.slice("/tables/".length).replaceAll("/", "."))),
        ...equations.length ? equations.map((equation) => this.equation(edition, equation)) : [h("p", {}, this.say("no_equation"))]
      ];
      this.inspector.replaceChildren(...parts.filter((part) => part !== null && part !== ""));
      return equations.flatMap(({ left, right }) => [...left, ...right]);
    }
    equation(edition, equation) {
      const year = this.session.result.year;
      const title = h("strong", {}, edition.rule(equation.code).title[this.lang]);
      if (!year || year.edition !== edition) return h("div", { class: "gidar-equation" }, title);
      const [left, right] = [termsOf(year, equation.left), termsOf(year, equation.right)];
      const { outcome } = weigh(left, right);
      const side = (terms2) => {
        const filled = terms2.filter(({ value }) => value !== null);
        const count = terms2.length - filled.length;
        if (count <= FEW_BLANKS) return sideText(edition, equation.axis, terms2)[this.lang];
        const text3 = filled.length ? `${sideText(edition, equation.axis, filled)[this.lang]}${this.lang === "zh" ? "，" : ", "}` : "";
        return text3 + this.say("blanks", { count });
      };
      return h(
        "div",
        { class: "gidar-equation", "data-outcome": outcome },
        h("p", {}, h("strong", {}, `${MARKS[outcome]} ${this.say(STATES[outcome])}`), " ", edition.line(equation.axis, equation.left[0]).name[this.lang]),
        h("p", {}, side(left)),
        h("p", {}, `${SIGNS[outcome]} ${side(right)}`)
      );
    }
  };

  // src/page/places.ts
  var Places = class {
    constructor(edition, lang, say) {
      this.edition = edition;
      this.lang = lang;
      this.say = say;
    }
    all = /* @__PURE__ */ new Map();
    /** What is wrong with a place, for those who hear the page. */
    faults = /* @__PURE__ */ new Map();
    /** What a place might have to be, where that is told. */
    suggestions = /* @__PURE__ */ new Map();
    add(place) {
      this.all.set(place.pointer, place);
    }
    get(pointer) {
      return this.all.get(pointer);
    }
    /** The places that a pointer is about: itself, or everything below it. */
    at(pointer) {
      const own = this.all.get(pointer);
      if (own) return [own];
      return pointer ? [...this.all.values()].filter((place) => place.pointer.startsWith(`${pointer}/`)) : [];
    }
    show(valueAt) {
      for (const { pointer, control } of this.all.values()) {
        const text3 = shown(valueAt(pointer));
        if (control.value !== text3) control.value = text3;
        if (control instanceof HTMLSelectElement && control.value !== text3) {
          control.append(h("option", { value: text3 }, text3));
          control.value = text3;
        }
      }
    }
    /** Show below places what they might have to be, never in them. To be followed by mark, which says so of the control. */
    suggest(figures) {
      for (const element of this.suggestions.values()) element.remove();
      this.suggestions.clear();
      for (const [pointer, right] of figures) {
        const place = this.all.get(pointer);
        if (!place) continue;
        const seen = h("span", { "aria-hidden": "true" }, this.say("suggested", { new: right }));
        const heard = h("span", { class: "gidar-hidden" }, this.say("suspect", { new: right }));
        const element = h("span", { class: "gidar-suggested", id: `suggested-${this.edition}${pointer}`, title: heard.textContent }, seen, heard);
        place.control.after(element);
        this.suggestions.set(pointer, element);
      }
      for (const { pointer, box } of this.all.values()) box.classList.toggle("gidar-suspect", this.suggestions.has(pointer));
    }
    /** Mark what findings are about. Of an equation every cell is marked, those in several faults most. */
    mark(findings) {
      const about = /* @__PURE__ */ new Map();
      for (const finding2 of findings)
        for (const cell of finding2.cells)
          if (cell.source === null)
            for (const place of this.at(cell.pointer)) {
              const known = about.get(place);
              if (known) known.push(finding2);
              else about.set(place, [finding2]);
            }
      for (const place of this.all.values()) this.markOne(place, [...new Set(about.get(place) ?? [])]);
    }
    markOne({ pointer, control, box }, findings) {
      const worst = ["error", "warning", "info"].find((severity) => findings.some((finding2) => finding2.severity === severity));
      const errors = findings.filter(({ severity }) => severity === "error");
      const own = errors.some(({ instance }) => instance === null);
      set(box, "data-severity", worst);
      set(box, "data-faults", errors.length ? own || errors.length > 1 ? "many" : "one" : null);
      set(control, "aria-invalid", errors.length ? "true" : null);
      const messages = findings.map((finding2) => messageOf(finding2, this.lang)).join("\n");
      let told = this.faults.get(pointer);
      if (!told && messages) {
        told = h("span", { class: "gidar-hidden", id: `fault-${this.edition}${pointer}` });
        this.faults.set(pointer, told);
        box.append(told);
      }
      if (told && told.textContent !== messages) told.textContent = messages;
      set(control, "aria-describedby", [control.dataset["describedby"], this.suggestions.get(pointer)?.id, messages && told?.id].filter(Boolean).join(" ") || null);
    }
    /** Light up places, such as the other cells of an equation. */
    light(pointers) {
      const lit = new Set(pointers);
      for (const { pointer, box } of this.all.values()) box.classList.toggle("gidar-lit", lit.has(pointer));
    }
    focus(pointer) {
      const place = this.at(pointer)[0] ?? this.at(pointer.slice(0, pointer.lastIndexOf("/")))[0];
      const smooth = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
      place?.control.closest("details")?.setAttribute("open", "");
      place?.control.scrollIntoView({ behavior: smooth, block: "center", inline: "center" });
      place?.control.focus({ preventScroll: true });
    }
  };
  function shown(value) {
    if (value instanceof Decimal) return value.shown();
    return value === null || value === void 0 ? "" : String(jsonable(value));
  }

  // src/write.ts
  var import_papaparse2 = __toESM(require_papaparse_min(), 1);
  function reportText(data, edition) {
    const top = members([["$schema", edition.schema.$id], ["edition", edition.id]]);
    const names = [...edition.fields.keys()].map((pointer) => pointer.split("/")[1]);
    for (const name of /* @__PURE__ */ new Set([...names, ...Object.keys(data)])) if (name in data && !(name in top)) top[name] = data[name];
    if (isMembers(top["tables"])) top["tables"] = inOrder2(top["tables"], edition);
    return `${spelt3(top, "")}
`;
  }
  function inOrder2(tables, edition) {
    const sorted = (owner, ids, below) => isMembers(owner) ? members([.../* @__PURE__ */ new Set([...ids, ...Object.keys(owner)])].filter((id) => id in owner).map((id) => [id, below(id, owner[id])])) : owner;
    return sorted(tables, [...edition.tables.keys()], (id, rows) => {
      const table2 = edition.tables.get(id);
      const columns = table2?.columns.map((column2) => column2.id) ?? [];
      return sorted(rows, table2?.rows.map((row2) => row2.id) ?? [], (_, cells) => sorted(cells, columns, (__, value) => value));
    });
  }
  function spelt3(value, indent) {
    if (value instanceof Decimal) return value.toJson();
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const deeper = `${indent} `;
    const lines2 = Array.isArray(value) ? value.map((item) => deeper + spelt3(item, deeper)) : Object.entries(value).map(([name, item]) => `${deeper}${JSON.stringify(name)}: ${spelt3(item, deeper)}`);
    const [open, close] = Array.isArray(value) ? "[]" : "{}";
    return lines2.length ? `${open}
${lines2.join(",\n")}
${indent}${close}` : `${open}${close}`;
  }
  function packageFiles(data, edition, key) {
    const files = /* @__PURE__ */ new Map([["datapackage.json", `${JSON.stringify(edition.datapackage, null, 1)}
`]]);
    const pointers = new Map([...edition.fields.values()].map(({ column: column2, pointer }) => [column2, pointer]));
    for (const { name, path, schema } of edition.datapackage.resources) {
      const columns = schema.fields.map((field) => field.name);
      const lines2 = name === "reports" ? [columns.map((column2) => column2 === "report" ? key : column2 === "edition" ? edition.id : text2(at(data, pointers.get(column2))))] : edition.tables.get(name).rows.map((row2) => {
        const cells = columns.slice(2).map((column2) => text2(at(data, `/tables/${name}/${row2.id}/${column2}`)));
        return [key, row2.id, ...cells];
      });
      files.set(path, `${import_papaparse2.default.unparse([columns, ...lines2], { newline: "\n" })}
`);
    }
    return files;
  }
  var text2 = (value) => value instanceof Decimal ? value.plain() : typeof value === "string" ? value : "";

  // src/page/save.ts
  var UNFIT = /[\\/:*?"<>|\p{C}]/gu;
  var LONGEST2 = 60;
  function saveJson(session) {
    save(`${nameOf2(session)}.json`, new Blob([reportText(session.report.data, session.edition)], { type: "application/json" }));
  }
  function savePackage(session) {
    const name = nameOf2(session);
    const files = packageFiles(session.report.data, session.edition, session.report.key || name);
    const zip = zipSync(Object.fromEntries([...files].map(([path, text3]) => [`${name}/${path}`, strToU8(text3)])));
    save(`${name}.zip`, new Blob([zip], { type: "application/zip" }));
  }
  function nameOf2({ report: { data } }) {
    const organ = isMembers(data["organ"]) ? data["organ"]["name"] : null;
    const parts = [typeof organ === "string" ? bare(organ).slice(0, LONGEST2) : "", data["year"] instanceof Decimal ? data["year"].shown() : ""];
    return parts.filter(Boolean).join("-").replace(UNFIT, "_") || "report";
  }
  function save(name, blob) {
    const address = URL.createObjectURL(blob);
    h("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 6e4);
  }

  // src/page/words.ts
  var WORDS2 = {
    edition: { zh: "报告格式", en: "Form" },
    drop: { zh: "把报告拖到这里", en: "Drop a report here" },
    drop_kinds: { zh: "JSON 文件、数据包的全部 CSV 文件，或 zip 压缩包", en: "a JSON file, all CSV files of a package, or a zip" },
    choose: { zh: "选择文件", en: "Choose files" },
    blank: { zh: "清空，从空白表开始", en: "Start from a blank form" },
    really_blank: { zh: "现在的内容还没有下载，确定清空吗？", en: "What is on the form has not been downloaded. Clear it?" },
    really_open: { zh: "现在的内容还没有下载，确定打开另一份报告吗？", en: "What is on the form has not been downloaded. Open another report?" },
    details: { zh: "基本信息", en: "About the report" },
    required: { zh: "必填", en: "required" },
    none: { zh: "（未填）", en: "(blank)" },
    report: { zh: "报告", en: "Report" },
    result: { zh: "校验结果", en: "Result" },
    untouched: { zh: "还没有填写。", en: "Nothing has been entered yet." },
    untouched_how: {
      zh: "从任何一格开始填，总计格下方会随时显示各项之和；也可以把已有的报告拖进来。",
      en: "Start in any cell: below every total the sum of its parts is shown as you type. Or drop a report."
    },
    filling: { zh: "填写中：还有{count}个必填项没有填", en: "Being filled in: {count} required field(s) to go" },
    valid: { zh: "通过：没有发现错误", en: "Valid: no errors found" },
    invalid: { zh: "不通过：有{count}处错误", en: "Not valid: {count} error(s)" },
    warnings: { zh: "警告{count}处", en: "{count} warning(s)" },
    infos: { zh: "提示{count}处", en: "{count} note(s)" },
    filled: { zh: "已填{filled}格，共{all}格", en: "{filled} of {all} cells filled in" },
    error: { zh: "错误", en: "Error" },
    warning: { zh: "警告", en: "Warning" },
    info: { zh: "提示", en: "Note" },
    places: { zh: "{count}处", en: "{count}" },
    advice: { zh: "怎么办：", en: "What to do: " },
    basis: { zh: "依据：", en: "Basis: " },
    more: { zh: "另有{count}处", en: "{count} more" },
    rule_page: { zh: "规则说明", en: "About this rule" },
    in_file: { zh: "（{file} 第{line}行）", en: " ({file}, line {line})" },
    in_column: { zh: "（{file} 第{line}行，“{field}”列）", en: " ({file}, line {line}, column {field})" },
    of_the_file: {
      zh: "这是原文件的写法问题，从本页下载的文件里不会再有。",
      en: "This is about how the file was written; a file downloaded from here does not have it."
    },
    dismiss: { zh: "不再提示", en: "Do not show again" },
    not_checked: { zh: "没有核对的（{count}项）", en: "Not checked ({count})" },
    repairs: { zh: "可能错在哪里（只供核对，不会改动报告）", en: "What may be wrong (to be checked; the report is not changed)" },
    unique: { zh: "唯一的解释", en: "the only explanation" },
    clear: { zh: "把握较大", en: "likely" },
    ambiguous: { zh: "不能断定", en: "not certain" },
    unexplained: { zh: "原因不明", en: "unexplained" },
    repair: { zh: "{text}〔{status}〕", en: "{text} [{status}]" },
    otherwise: { zh: "也可能是：{text}", en: "or else: {text}" },
    ways: { zh: "还有{count}种只是位置不同的可能", en: "{count} more that differ only in the place" },
    suggested: { zh: "{new}？", en: "{new}?" },
    suspect: { zh: "这一格疑为 {new}，只供核对", en: "this cell is probably {new}; to be checked" },
    closes: { zh: "相符", en: "closes" },
    fails: { zh: "不符", en: "does not close" },
    open: { zh: "还没填全", en: "not complete yet" },
    blanks: { zh: "还有{count}格没有填", en: "{count} cell(s) still blank" },
    unknown: { zh: "有格子填错，暂不能核对", en: "a cell is faulty, so it cannot be evaluated" },
    no_equation: { zh: "这一格不参与勾稽关系。", en: "This cell is in no equation." },
    unit: { zh: "单位：", en: "Unit: " },
    off: { zh: "差{gap}", en: "off {gap}" },
    sum_right: { zh: "本行各项之和", en: "sum of this row" },
    sum_down: { zh: "本列各项之和", en: "sum of this column" },
    both_sides: { zh: "本列等式的两边", en: "both sides of the equation of this column" },
    previous_why: { zh: "给出上一年度的报告，还可以核对从上年转来的数。", en: "With last year's report, what was carried over is checked too." },
    previous_choose: { zh: "选择上年报告", en: "Choose last year's report" },
    previous_drop: { zh: "不再对照", en: "Remove" },
    download: { zh: "下载", en: "Download" },
    download_json: { zh: "下载 JSON", en: "Download as JSON" },
    download_csv: { zh: "下载 CSV 数据包（zip）", en: "Download as CSV package (zip)" },
    print: { zh: "打印", en: "Print" },
    unreadable: { zh: "读不了：{why}", en: "Cannot be read: {why}" },
    opened: { zh: "已打开：{name}", en: "Opened: {name}" },
    report_of: { zh: "数据包里有{count}份报告，现在显示：", en: "The package holds {count} reports. Shown:" },
    no_report_lines: { zh: "（不属于任何报告的行）", en: "(lines that belong to no report)" },
    narrow: { zh: "表格较宽，可以左右滑动。", en: "The table is wide: scroll it sideways." }
  };
  var saying = (lang) => (word, params = {}) => WORDS2[word][lang].replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? ""));

  // src/page/main.ts
  var Page = class {
    constructor(root, editions) {
      this.root = root;
      this.lang = root.dataset["lang"] === "en" ? "en" : "zh";
      this.say = saying(this.lang);
      this.session = new Session(editions);
      const page = location.protocol === "file:" ? "/index.html" : "/";
      const rules = (code) => root.dataset["rules"] + code + page;
      const forget = () => {
        this.session.forgetFile();
        this.show();
      };
      this.panel = new Panel(this.session, this.lang, this.say, rules, (cells) => this.go(cells), forget);
      this.build();
      this.show();
    }
    session;
    say;
    lang;
    panel;
    notice = h("p", { class: "gidar-notice", role: "alert", hidden: true });
    choice = h("p", { class: "gidar-choice", hidden: true });
    forms = /* @__PURE__ */ new Map();
    switches = /* @__PURE__ */ new Map();
    focused;
    build() {
      const open = (files) => this.open(files);
      const blank = h("button", { type: "button", class: "md-button gidar-button", onclick: () => this.blank() }, this.say("blank"));
      const top = h("div", { class: "gidar-top" }, dropZone(this.say, open), h("div", { class: "gidar-tools" }, this.editionSwitch(), blank, this.previous()));
      const heading = (text3) => h("h2", { class: "gidar-hidden" }, text3);
      const main = h("div", { class: "gidar-main" }, heading(this.say("report")));
      const side = h("aside", { class: "gidar-side", "aria-label": this.say("result") }, heading(this.say("result")), this.panel.inspector, this.panel.element);
      for (const element of this.root.querySelectorAll(".gidar-edition")) {
        main.append(element);
        this.drawn(element);
      }
      main.append(this.keep());
      this.root.append(top, this.notice, this.choice, h("div", { class: "gidar-columns" }, side, main));
      this.root.addEventListener("focusin", (event) => this.focus(event.target));
      this.root.addEventListener("focusout", ({ relatedTarget }) => {
        if (!relatedTarget && matchMedia("(max-width: 1279px)").matches) this.panel.inspect(this.focused = void 0);
      });
      addEventListener("beforeunload", (event) => {
        if (this.session.unsaved) event.preventDefault();
      });
    }
    drawn(element) {
      const edition = this.session.editions.find(({ id }) => id === element.dataset["edition"]);
      const places2 = new Places(edition.id, this.lang, this.say);
      const enter = (entries) => {
        this.session.enter(entries);
        this.show();
      };
      const form = new DrawnForm(element.querySelector(".gidar-form"), edition, this.lang, this.say, places2, enter);
      const { before, after } = fieldsOf(edition, this.lang, this.say, places2, enter);
      form.element.before(...before);
      form.element.after(...after);
      this.forms.set(edition.id, { element, form, places: places2 });
    }
    editionSwitch() {
      const choices = [...this.session.editions].reverse().map((edition) => {
        const input = h("input", { type: "radio", name: "gidar-edition", value: edition.id, onchange: () => this.change(edition) });
        this.switches.set(edition.id, input);
        return h("label", {}, input, h("span", {}, edition.form.title[this.lang]));
      });
      return h("fieldset", { class: "gidar-switch" }, h("legend", {}, this.say("edition")), ...choices);
    }
    previous() {
      const state = h("small", {});
      const remove = h("button", { type: "button", class: "gidar-link", hidden: true }, this.say("previous_drop"));
      const compare = (report, text3) => {
        this.session.compareWith(report);
        state.textContent = text3;
        remove.hidden = !report;
        this.show();
      };
      remove.addEventListener("click", () => compare(void 0, this.say("previous_why")));
      const choose = chooser(this.say("previous_choose"), true, (files) => {
        this.reading(files, (reports) => compare(reports[0], this.say("opened", { name: reports[0].source })));
      });
      state.textContent = this.say("previous_why");
      return h("span", {}, choose, " ", state, " ", remove);
    }
    keep() {
      const button = (label, save2) => h("button", { type: "button", class: "md-button gidar-button", onclick: () => this.save(save2) }, label);
      return h(
        "section",
        { class: "gidar-part" },
        h("h3", {}, this.say("download")),
        h(
          "div",
          { class: "gidar-buttons" },
          button(this.say("download_json"), saveJson),
          button(this.say("download_csv"), savePackage),
          h("button", { type: "button", class: "md-button gidar-button", onclick: () => print() }, this.say("print"))
        )
      );
    }
    save(save2) {
      save2(this.session);
      this.session.unsaved = false;
    }
    blank() {
      if (this.session.unsaved && !confirm(this.say("really_blank"))) return;
      this.choice.hidden = this.notice.hidden = true;
      this.session.blank();
      this.show();
    }
    change(edition) {
      this.session.change(edition);
      this.show();
    }
    /** Read files, or say why they cannot be read. */
    reading(files, then) {
      try {
        if (files instanceof InputError) throw files;
        const reports = read(files, this.session.editions);
        this.notice.hidden = true;
        then(reports);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        const why = (error.source ? `${error.source}${this.lang === "zh" ? "：" : ": "}` : "") + error.text(this.lang);
        this.notice.textContent = this.say("unreadable", { why });
        this.notice.hidden = false;
        this.notice.scrollIntoView({ block: "center" });
      }
    }
    open(files) {
      if (this.session.unsaved && !confirm(this.say("really_open"))) return;
      this.reading(files, (reports) => {
        this.choose(reports);
        this.session.open(reports[0]);
        this.show();
        this.panel.element.scrollIntoView({ block: "nearest" });
      });
    }
    /** Which report of a package is shown. */
    choose(reports) {
      this.choice.hidden = false;
      if (reports.length === 1) {
        this.choice.replaceChildren(this.say("opened", { name: reports[0].source }));
        return;
      }
      const options = reports.map(({ key }, n) => h("option", { value: String(n) }, key || this.say("no_report_lines")));
      const select = h("select", { id: "gidar-report" }, ...options);
      select.addEventListener("change", () => {
        this.session.open(reports[Number(select.value)]);
        this.show();
      });
      this.choice.replaceChildren(h("label", { for: "gidar-report" }, this.say("report_of", { count: reports.length })), " ", select);
    }
    /** Go to the cells that something is about, and light up all of them. */
    go(cells) {
      const { places: places2 } = this.forms.get(this.session.edition.id);
      const own = cells.filter(({ source }) => source === null).map(({ pointer }) => pointer);
      places2.focus(own[0]);
      places2.light(own);
    }
    focus(target) {
      const pointer = target instanceof HTMLElement ? target.dataset["pointer"] : void 0;
      if (pointer === void 0) return;
      this.focused = pointer;
      this.forms.get(this.session.edition.id).places.light(this.panel.inspect(pointer));
    }
    show() {
      const { session } = this;
      for (const [id, { element }] of this.forms) element.hidden = id !== session.edition.id;
      this.switches.get(session.edition.id).checked = true;
      const { form, places: places2 } = this.forms.get(session.edition.id);
      places2.show((pointer) => session.value(pointer));
      places2.suggest(suggestedBy(session.untouched ? [] : session.result.repairs));
      const told = session.result.findings.filter(({ rule, outcome }) => rule.code !== "cell-blank" && outcome !== "undetermined");
      places2.mark(session.untouched ? [] : told);
      form.total(session.result.year);
      this.panel.show();
      this.panel.inspect(this.focused);
    }
  };
  function start() {
    const editions = gidarSpec.map((files) => new Edition(files));
    globalThis.gidarCheck = (files, lang, previous) => {
      try {
        const last = previous && read(previous, editions)[0];
        return { reports: read(files, editions).map((report) => resultAsJson(validate(report, editions, last), lang)), unreadable: [] };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        return { reports: [], unreadable: [{ source: error.source, message: error.text(lang) }] };
      }
    };
    const root = document.querySelector(".gidar-checker");
    if (root) {
      new Page(root, editions);
      set(root, "data-ready", "");
    }
  }
  start();
})();

/*
What is bundled from other packages:

ajv 8.20.0

The MIT License (MIT)

Copyright (c) 2015-2021 Evgeny Poberezkin

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.

fast-deep-equal 3.1.3

MIT License

Copyright (c) 2017 Evgeny Poberezkin

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.

fast-uri 3.1.9

Copyright (c) 2011-2021, Gary Court until https://github.com/garycourt/uri-js/commit/a1acf730b4bba3f1097c9f52e7d9d3aba8cdcaae
Copyright (c) 2021-present The Fastify team <https://github.com/fastify/fastify#team>
All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:
    * Redistributions of source code must retain the above copyright
      notice, this list of conditions and the following disclaimer.
    * Redistributions in binary form must reproduce the above copyright
      notice, this list of conditions and the following disclaimer in the
      documentation and/or other materials provided with the distribution.
    * The names of any contributors may not be used to endorse or promote
      products derived from this software without specific prior written
      permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS AND CONTRIBUTORS BE LIABLE FOR ANY
DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
(INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES;
LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND
ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
(INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

                                  *   *   *

The complete list of contributors can be found at:
- https://github.com/garycourt/uri-js/graphs/contributors

fflate 0.8.3

MIT License

Copyright (c) 2026 Arjun Barrett

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.

json-schema-traverse 1.0.0

MIT License

Copyright (c) 2017 Evgeny Poberezkin

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.

papaparse 5.7.1

The MIT License (MIT)

Copyright (c) 2015 Matthew Holt

Permission is hereby granted, free of charge, to any person obtaining a copy of
this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to
use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of
the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS
FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER
IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
*/
