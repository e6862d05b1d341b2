package dev.tagalong.agent.cli;

import dev.tagalong.serial.StoredForms;
import dev.tagalong.serial.StoredFormsException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file of {@code --serial-forms}. */
final class SerialFormsWords {
    private SerialFormsWords() {}

    /** @throws BadInput if there is no such file, or it says nothing that can be understood */
    static StoredForms stored(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return StoredForms.parse(file.toString(), text);
        } catch (NoSuchFileException missing) {
            throw new BadInput(
                    file + " is not there: write it first, with --format serial-forms --output " + file + ".");
        } catch (StoredFormsException bad) {
            throw new BadInput(String.valueOf(bad.getMessage()));
        } catch (IOException failed) {
            throw new BadInput(file + " cannot be read as text (" + failed + "): name a file in UTF-8.");
        }
    }
}
