package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Methods that send; the format is described at the head of {@code send-sites.txt}. */
public final class SendSites {
    private static final Pattern FORM =
            Pattern.compile("([\\w.$]+)#([\\w$<>]+)\\s+(\\d{1,3}|this)(?:\\s+(send|start|marshal))?");
    private static final String NEXT = "write: CLASS#METHOD ARGUMENT, such as com.acme.Pool#submit 0";

    private SendSites() {}

    /** Those that come with this library. */
    public static List<SendSite> bundled() {
        return Bundled.load("send-sites.txt", SendSites::parse);
    }

    /**
     * Parses send sites.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code send-sites.txt}
     * @throws IOException if reading fails
     */
    public static List<SendSite> parse(String source, Reader text) throws IOException {
        List<SendSite> sites = new ArrayList<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            Matcher form = FORM.matcher(line.text());
            if (!form.matches()) {
                throw line.error("is no send site", NEXT);
            }
            sites.add(site(form));
        }
        return List.copyOf(sites);
    }

    /**
     * Parses one send site.
     *
     * @throws CatalogueException if it does not have the form described in {@code send-sites.txt}
     */
    public static SendSite of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new CatalogueException("\"" + text + "\" is no send site; " + NEXT + ".");
        }
        return site(form);
    }

    private static SendSite site(Matcher form) {
        String argument = form.group(3);
        String role = form.group(4) == null ? "send" : form.group(4);
        return new SendSite(
                form.group(1),
                form.group(2),
                argument.equals("this") ? SendSite.RECEIVER : Integer.parseInt(argument),
                SendSite.Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }
}
