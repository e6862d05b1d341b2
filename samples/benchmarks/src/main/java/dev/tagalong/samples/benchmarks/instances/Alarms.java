package dev.tagalong.samples.benchmarks.instances;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What SpotBugs says in its report: the classes with a part that it takes for not serializable. */
final class Alarms {
    /** Its patterns about what a class holds; others are about what it lacks, such as a serialVersionUID. */
    private static final Set<String> HOLDS =
            Set.of("SE_BAD_FIELD", "SE_BAD_FIELD_STORE", "SE_BAD_FIELD_INNER_CLASS", "SE_INNER_CLASS");

    private Alarms() {}

    /** Binary names. */
    static Set<String> of(Path report) throws IOException {
        Set<String> classes = new HashSet<>();
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(report)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean primary = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("BugInstance")) {
                        primary = HOLDS.contains(xml.getAttributeValue(null, "type"));
                    } else if (primary && xml.getLocalName().equals("Class")) {
                        classes.add(xml.getAttributeValue(null, "classname"));
                        primary = false;
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(report + " cannot be read: run SpotBugs by hand to see why", e);
        }
        return classes;
    }
}
