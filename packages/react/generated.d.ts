/** Which of the two it is, the package's `imports` say. */
declare module '#component' {
  export { component } from './src/component.ts'
}
