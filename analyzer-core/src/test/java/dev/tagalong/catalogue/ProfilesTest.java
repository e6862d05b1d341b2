package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
    private static Profile parse(String... lines) throws IOException {
        return Profiles.parse("pool.txt", new StringReader(String.join("\n", lines)));
    }

    @Test
    void readsAllThatItsFormatHas() throws IOException {
        Profile profile = parse(
                "# Acme's.",
                "title Acme Pool",
                "detect com.acme.Pool com.acme.old.Pool",
                "package com.acme.",
                "arrival com.acme.Task#prepare|start",
                "arrival com.acme.Task#*",
                "arrival com.acme.Task#@com.acme.Before|After",
                "stand-in com.acme.Bean for com.acme.Scope in com.acme.Task",
                "flow com.acme.Box.of(*) : ret <- new com.acme.Box ; ret.content <- 1",
                "door tasks",
                "  when Acme sends it",
                "  role start",
                "  durable",
                "  cleans *$anonfun$*",
                "  if class com.acme.Remote",
                "  if file META-INF/*.properties has ^remote\\s*=",
                "  if uses com.acme.Codec#on|use",
                "  unless uses com.acme.Json|Text",
                "  unless file acme.json",
                "  unless declares acmeCodec",
                "  otherwise it stays",
                "  call com.acme.Pool#submit|all 0,this",
                "  call com.acme.Pool#* com.acme.Task|java.util.function.*",
                "  call com.acme.Pool#<init> 1 contents",
                "  ship com.acme.Job",
                "  ship @com.acme.Sent @com.acme.Kept(disk)",
                "  result @com.acme.Sent|Kept",
                "  silent com.acme.Plain|Other",
                "  only java.io.Serializable",
                "  unpacks java.util.ArrayList",
                "door inventory",
                "  when Acme keeps it",
                "  form own",
                "  call com.acme.Keep#put 0");
        assertThat(profile.title()).isEqualTo("Acme Pool");
        assertThat(profile.detectedBy()).containsExactly("com.acme.Pool", "com.acme.old.Pool");
        assertThat(profile.owns("com.acme.Pool")).isTrue();
        assertThat(profile.owns("com.acmex.Pool")).isFalse();
        assertThat(profile.arrivals())
                .containsExactly(
                        new Profile.Arrival("com.acme.Task", Set.of("prepare", "start"), Set.of()),
                        new Profile.Arrival("com.acme.Task", Set.of(), Set.of()),
                        new Profile.Arrival(
                                "com.acme.Task", Set.of(), Set.of("Lcom/acme/Before;", "Lcom/acme/After;")));
        assertThat(profile.standIns())
                .containsExactly(
                        new Profile.StandIn("Lcom/acme/Bean;", Set.of("Lcom/acme/Scope;"), List.of("com.acme.Task")));
        assertThat(profile.flows().find("com/acme/Box", "of", "(Ljava/lang/Object;)Lcom/acme/Box;"))
                .isNotNull();
        Door door = profile.doors().get(0);
        assertThat(door.when()).isEqualTo("Acme sends it");
        assertThat(door.role()).isEqualTo(SendSite.Role.START);
        assertThat(door.durable()).isTrue();
        assertThat(door.cleaned()).isNotNull();
        assertThat(door.conditions()).hasSize(3).first().isEqualTo(new DoorCondition.HasClass("com.acme.Remote"));
        assertThat(door.conditions().get(2)).isEqualTo(new DoorCondition.Uses("com.acme.Codec", Set.of("on", "use")));
        assertThat(door.exceptions())
                .containsExactly(
                        new DoorCondition.Uses("com.acme.Json", Set.of()),
                        new DoorCondition.Uses("com.acme.Text", Set.of()),
                        new DoorCondition.HasText("acme.json", null),
                        new DoorCondition.Declares("acmeCodec"));
        assertThat(door.ships()).containsExactly("com.acme.Job");
        assertThat(door.marked())
                .containsExactly(new Mark("Lcom/acme/Sent;", null), new Mark("Lcom/acme/Kept;", "disk"));
        assertThat(door.results())
                .containsExactly(new Mark("Lcom/acme/Kept;", null), new Mark("Lcom/acme/Sent;", null));
        assertThat(door.calls()).extracting(DoorCall::contents).containsExactly(false, false, true);
        assertThat(door.calls().get(0).arguments()).isEqualTo(new DoorCall.Arguments.Numbered(List.of(0, -1)));
        assertThat(door.calls().get(1).arguments())
                .isEqualTo(new DoorCall.Arguments.Typed(List.of("com.acme.Task", "java.util.function.*")));
        assertThat(door.silent()).containsExactly("com.acme.Plain", "com.acme.Other");
        assertThat(profile.doors().get(1).form()).isEqualTo(Door.Form.OWN);
        assertThat(profile.doors().get(1).durable()).isFalse();
    }

    @Test
    void allMethodsAreNeitherConstructorsNorMadeByACompiler() throws IOException {
        DoorCall all = parse("title A", "door b", "when C", "call d.E#* f.G")
                .doors()
                .get(0)
                .calls()
                .get(0);
        assertThat(all.names("map")).isTrue();
        assertThat(all.names("<init>")).isFalse();
        assertThat(all.names("map$default$1")).isFalse();
        DoorCall.Arguments.Typed typed = new DoorCall.Arguments.Typed(List.of("scala.Function*", "a.B"));
        assertThat(typed.match("scala.Function2")).isTrue();
        assertThat(typed.match("scalaxFunction2")).isFalse();
        assertThat(typed.match("a.BC")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "detect a.B@pool.txt has no title; begin it with: title NAME.",
                "title A/when B@pool.txt:2: \"when B\" stands before a door; write first: door NAME.",
                "title A/door b@pool.txt:2: \"door b\" does not say when anything leaves; write below it: when SENTENCE.",
                "title A/door b/when C@pool.txt:2: \"door b\" has nothing that leaves by it; write below it: call"
                        + " CLASS#METHOD ARGUMENT.",
                "title A/door b/when C.@pool.txt:3: \"when C.\" ends with a full stop; leave it out; the report puts it"
                        + " there.",
                "title A/door b/when C/call d.E#f@pool.txt:4: \"call d.E#f\" names no methods and arguments; write: call"
                        + " CLASS#METHOD ARGUMENT, such as com.acme.Pool#submit 0, or call CLASS#* TYPE.",
                "title A/door b/when C/call d.E#f 0/if class g.H@pool.txt:2: \"door b\" has only one of if and otherwise;"
                        + " write both: when it leads out, and what is so if it does not.",
                "title A/door b/when C/call d.E#f 0/unless class g.H@pool.txt:2: \"door b\" has only one of if and"
                        + " otherwise; write both: when it leads out, and what is so if it does not.",
                "title A/door b/unless g.H@pool.txt:3: \"unless g.H\" is no condition; write: unless class NAME, unless"
                        + " uses CLASS#MEMBER, unless declares METHOD, or unless file PATH has PATTERN.",
                "title A/door b/role sned@pool.txt:3: \"role sned\" has no such choice; write one of send, start,"
                        + " marshal.",
                "title A/door b/durable yes@pool.txt:3: \"durable yes\" says more than it means; write: durable.",
                "title A/package org.acme@pool.txt:2: \"package org.acme\" is not a package with a dot at its end; write"
                        + " one such as org.apache. with the dot.",
                "title A/dor b@pool.txt:2: \"dor b\" begins with an unknown word; write one of title, detect, package,"
                        + " arrival, stand-in, flow and door."
            })
    void saysWhatIsWrongAndWhatToWrite(String lines, String message) {
        assertThatThrownBy(() -> parse(lines.replace('/', '\n')))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(message);
    }

    @Test
    void saysHowAnnotationsAreWritten() {
        assertThatThrownBy(() -> parse("title A", "door b", "result c.D"))
                .hasMessage("pool.txt:3: \"result c.D\" names no annotations; write: @ANNOTATION or @ANNOTATION(VALUE),"
                        + " blanks between more.");
    }

    @Test
    void thoseThatComeWithThisLibraryAreNamedAndDetected() {
        assertThat(Profiles.bundled())
                .hasSameSizeAs(Profiles.names())
                .allSatisfy(profile -> assertThat(profile.detectedBy()).isNotEmpty())
                .extracting(Profile::title)
                .doesNotHaveDuplicates()
                .contains("Apache Spark", "Hazelcast");
    }
}
