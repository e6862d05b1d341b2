package dev.tagalong.catalogue;

/**
 * A catalogue text that cannot be used; the message is one sentence that names the text, the line and the next step.
 */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogueException(String message) {
        super(message);
    }
}
