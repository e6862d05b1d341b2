package dev.tagalong.variations;

import java.util.List;

/**
 * The programs and what is true of each.
 *
 * <p>A step of a path is its kind, the class that declares the link, the link's name and the class of what it holds;
 * all classes without their packages. An empty path means that what is sent is itself the offender.
 */
enum Variation {
    V01(V01BoundMethod::send, Truth.FAILS, "V01BoundMethod", "captured V01BoundMethod#this V01BoundMethod"),
    V02(V02LambdaOverLocal::send, Truth.FAILS, "Thread", "captured V02LambdaOverLocal#thread Thread"),
    V03(
            V03AnonymousInner::send,
            Truth.FAILS,
            "V03AnonymousInner",
            "outer V03AnonymousInner$1#this$0 V03AnonymousInner"),
    V04(V04AnonymousStatic::send, Truth.OK),
    V05(
            V05WeakReferenceInObject::send,
            Truth.FAILS,
            "WeakReference",
            "field V05WeakReferenceInObject$Holder#target WeakReference"),
    V06(
            V06ThreadInList::send,
            Truth.FAILS,
            "Thread",
            "field V06ThreadInList$Holder#parts ArrayList",
            "element ArrayList#[0] Thread"),
    V07(
            V07ThreadInMap::send,
            Truth.FAILS,
            "Thread",
            "field V07ThreadInMap$Holder#parts HashMap",
            "value HashMap#[\"worker\"] Thread"),
    V08(
            V08BoxOfThread::send,
            Truth.FAILS,
            "Thread",
            "field V08BoxOfThread$Holder#box V08BoxOfThread$Box",
            "field V08BoxOfThread$Box#content Thread"),
    V09(V09NoConstructor::send, Truth.UNREADABLE, "V09NoConstructor$Holder"),
    V10(V10InnerClass::send, Truth.FAILS, "V10InnerClass", "outer V10InnerClass$Holder#this$0 V10InnerClass"),
    V11(V11NestedClass::send, Truth.OK),
    V12(V12HooksSkip::send, Truth.OK),
    V13(V13HooksDefault::send, Truth.FAILS, "Thread", "field V13HooksDefault$Holder#thread Thread"),
    V14(V14WriteReplace::send, Truth.OK),
    V15(V15Transient::send, Truth.OK),
    V16(V16ListOfStrings::send, Truth.OK),
    V17(V17KeySetView::send, Truth.FAILS, "HashMap$KeySet", "field V17KeySetView$Holder#names HashMap$KeySet"),
    V18(V18InterfaceGoodImplementation::send, Truth.OK),
    V19(
            V19InterfaceBadImplementation::send,
            Truth.FAILS,
            "V19InterfaceBadImplementation$Implementation",
            "field V19InterfaceBadImplementation$Holder#handler V19InterfaceBadImplementation$Implementation"),
    V20(V20OptionalField::send, Truth.FAILS, "Optional", "field V20OptionalField$Holder#name Optional"),
    V21(
            V21ThreadInArray::send,
            Truth.FAILS,
            "Thread",
            "field V21ThreadInArray$Holder#parts Object[]",
            "element Object[]#[0] Thread"),
    V22(
            V22PlainLambdaField::send,
            Truth.FAILS,
            "V22PlainLambdaField$Holder$$Lambda",
            "field V22PlainLambdaField$Holder#action V22PlainLambdaField$Holder$$Lambda"),
    V23(V23SerializableLambdaField::send, Truth.OK),
    V24(V24RecordOfThread::send, Truth.FAILS, "Thread", "component V24RecordOfThread$Holder#thread Thread"),
    V25(V25EnumOfThread::send, Truth.OK),
    V26(V26BaseNotSerializable::send, Truth.OK),
    V27(V27BaseSerializable::send, Truth.FAILS, "Thread", "field V27BaseSerializable$Base#thread Thread"),
    V28(V28SetByStart::send, Truth.FAILS, "Thread", "field V28SetByStart$Holder#thread Thread"),
    V29(
            V29DeepChain::send,
            Truth.FAILS,
            "WeakReference",
            "field V29DeepChain$Holder#indices ArrayList",
            "element ArrayList#[0] V29DeepChain$Index",
            "field V29DeepChain$Index#entries HashMap",
            "value HashMap#[\"first\"] V29DeepChain$Entry",
            "field V29DeepChain$Entry#name WeakReference"),
    V30(V30Externalizable::send, Truth.OK),
    V31(V31PersistentFields::send, Truth.OK),
    V32(V32ReadResolveOnly::send, Truth.FAILS, "Thread", "field V32ReadResolveOnly$Holder#thread Thread"),
    V33(
            V33AtomicReference::send,
            Truth.FAILS,
            "Thread",
            "field V33AtomicReference$Holder#thread AtomicReference",
            "field AtomicReference#value Thread"),
    V34(
            V34Comparator::send,
            Truth.FAILS,
            "V34Comparator$Holder$$Lambda",
            "field V34Comparator$Holder#names TreeMap",
            "field TreeMap#comparator V34Comparator$Holder$$Lambda"),
    V35(V35ThreadItself::send, Truth.FAILS, "Thread"),
    V36(V36ThreadThroughParameter::send, Truth.FAILS, "Thread"),
    V37(V37AlwaysNull::send, Truth.OK),
    V38(V38LoggerField::send, Truth.FAILS, "Logger", "field V38LoggerField$Holder#log Logger"),
    V39(V39DoubleBrace::send, Truth.FAILS, "V39DoubleBrace", "outer V39DoubleBrace$1#this$0 V39DoubleBrace"),
    V40(V40SubListView::send, Truth.FAILS, "ArrayList$SubList", "field V40SubListView$Holder#names ArrayList$SubList"),
    V41(V41ThreadField::send, Truth.FAILS, "Thread", "field V41ThreadField$Holder#thread Thread"),
    V42(V42OwnApi::send, Truth.FAILS, "V42OwnApi", "captured V42OwnApi#this V42OwnApi"),
    V43(V43CopiedToLocal::send, Truth.OK),
    V44(
            V44BadSubclass::send,
            Truth.FAILS,
            "Object",
            "field V44BadSubclass$Holder#base V44BadSubclass$Locked",
            "field V44BadSubclass$Locked#lock Object"),
    V45(V45PlainLambdaSent::send, Truth.FAILS, "V45PlainLambdaSent$$Lambda"),
    V46(
            V46ListOfThreads::send,
            Truth.FAILS,
            "Thread",
            "field V46ListOfThreads$Holder#threads ArrayList",
            "element ArrayList#[0] Thread"),
    V47(V47LocalSent::send, Truth.FAILS, "Thread"),
    V48(
            out -> new V48InnerSent().send(out),
            Truth.FAILS,
            "V48InnerSent",
            "outer V48InnerSent$Holder#this$0 V48InnerSent");

    private final Captured.Sender program;
    private final Truth truth;
    private final String offender;
    private final List<String> path;

    Variation(Captured.Sender program, Truth truth) {
        this(program, truth, "");
    }

    Variation(Captured.Sender program, Truth truth, String offender, String... path) {
        this.program = program;
        this.truth = truth;
        this.offender = offender;
        this.path = List.of(path);
    }

    Captured.Sender program() {
        return program;
    }

    Truth truth() {
        return truth;
    }

    /** The class of the offender without its package; empty if there is none. */
    String offender() {
        return offender;
    }

    /** The steps from what is sent to the offender. */
    List<String> path() {
        return path;
    }
}
