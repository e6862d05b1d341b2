package dev.tagalong.generated;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kind made of two functions. */
record SimpleKind(
        String name,
        Set<Trait> traits,
        List<Slot> slots,
        Function<@Nullable Object[], Object> maker,
        BiConsumer<Object, @Nullable Object[]> filler)
        implements Kind {
    /** An object without slots. */
    static Kind leaf(String name, Supplier<Object> maker, Trait... traits) {
        return new SimpleKind(name, set(traits), List.of(), values -> maker.get(), (made, values) -> {});
    }

    /** An object that needs all it holds when it is made. */
    static Kind made(String name, List<Slot> slots, Function<@Nullable Object[], Object> maker, Trait... traits) {
        return new SimpleKind(name, set(traits), slots, maker, (made, values) -> {});
    }

    /** An object that is filled after it was made. */
    @SuppressWarnings("unchecked") // the filler gets what the maker made
    static <T> Kind filled(
            String name,
            List<Slot> slots,
            Function<@Nullable Object[], ? extends T> maker,
            BiConsumer<T, @Nullable Object[]> filler,
            Trait... traits) {
        return new SimpleKind(
                name, set(traits), slots, maker::apply, (made, values) -> filler.accept((T) made, values));
    }

    private static Set<Trait> set(Trait... traits) {
        return traits.length == 0 ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(List.of(traits));
    }

    @Override
    public Object make(@Nullable Object[] values) {
        return maker.apply(values);
    }

    @Override
    public void fill(Object made, @Nullable Object[] values) {
        filler.accept(made, values);
    }
}
