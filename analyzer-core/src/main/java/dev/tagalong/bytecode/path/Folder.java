package dev.tagalong.bytecode.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/** A folder's class files and jars, those in folders that it links to included. */
final class Folder implements Container {
    private final Path root;
    private final Element element;
    private final List<String> files = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /** Lists the folder; what cannot be listed is a fault, a link back to a folder around it is passed over. */
    Folder(Path root, Faults faults) {
        this.root = root;
        element = Element.at(root.toString());
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Lister(faults));
        } catch (IOException e) {
            faults.add(root.toString(), "it cannot be listed: " + Faults.clause(e));
        }
        Collections.sort(files);
        Collections.sort(others);
    }

    Path root() {
        return root;
    }

    @Override
    public Element element() {
        return element;
    }

    @Override
    public List<String> files() {
        return files;
    }

    @Override
    public List<String> others() {
        return others;
    }

    @Override
    public InputStream open(String file) throws IOException {
        return Files.newInputStream(root.resolve(file));
    }

    @Override
    public void close() {}

    private final class Lister extends SimpleFileVisitor<Path> {
        private final Faults faults;

        Lister(Faults faults) {
            this.faults = faults;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = String.valueOf(file.getFileName());
            String relative = root.relativize(file)
                    .toString()
                    .replace(root.getFileSystem().getSeparator(), "/");
            (name.endsWith(".class") || name.endsWith(".jar") ? files : others).add(relative);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            if (!(problem instanceof FileSystemLoopException)) {
                faults.add(file.toString(), "it cannot be read: " + Faults.clause(problem));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException problem) {
            if (problem != null) {
                faults.add(folder.toString(), "it cannot be listed: " + Faults.clause(problem));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
