package dev.tagalong.generated;

import java.io.Serializable;

/** A serializable functional interface, as process targets have it. */
public interface SerTask extends Runnable, Serializable {}
