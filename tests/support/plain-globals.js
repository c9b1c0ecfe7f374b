import { TestEnvironment } from 'jest-environment-node';
import vm from 'node:vm';

/**
 * The environment of Node, in a context whose global object is an ordinary one. Jest's own is a proxy behind an interceptor, which
 * every `Math`, `Set` or `undefined` of the code under test goes through: that takes a third of the time of the whole suite.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }
}
