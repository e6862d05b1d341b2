package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** What makes an object of a page. */
final class Recipe {
    private final String name;

    Recipe(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    Serializable make() {
        return name.length();
    }
}

/** The objects of the pages that a user has open; kept in the session. */
final class Pages implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<Integer, Map<Recipe, Serializable>> byPage = new HashMap<>();

    Serializable get(int page, Recipe recipe) {
        return byPage.computeIfAbsent(page, key -> new HashMap<>()).computeIfAbsent(recipe, Recipe::make);
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        Pages pages = new Pages();
        pages.get(1, new Recipe("basket"));
        out.writeObject(pages);
    }
}
