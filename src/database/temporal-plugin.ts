import {
  OperationNodeTransformer,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type PrimitiveValueListNode,
  type ValueNode,
} from 'kysely'

const written = (value: unknown): unknown =>
  value instanceof Temporal.PlainDate || value instanceof Temporal.Instant ? value.toString() : value

class WriteTemporal extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...super.transformValue(node), value: written(node.value) }
  }
  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...super.transformPrimitiveValueList(node), values: node.values.map(written) }
  }
}

/** Lets queries take days and moments as values: the driver would write them as JSON, with quotes. */
export class TemporalPlugin implements KyselyPlugin {
  readonly #transformer = new WriteTemporal()
  transformQuery(args: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(args.node)
  }
  async transformResult(args: PluginTransformResultArgs) {
    return args.result
  }
}
