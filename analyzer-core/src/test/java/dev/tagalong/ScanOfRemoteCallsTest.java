package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.NotSerializableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes over with RMI: each program is scanned, and really runs, with a call through a socket. */
class ScanOfRemoteCallsTest {
    /** An exported object, whose reference the program is given. */
    private static final String SERVICE = """
            interface Service extends java.rmi.Remote {
                Object call(Object argument) throws java.rmi.RemoteException;
            }
            class Failure extends RuntimeException {
                final Object part;
                Failure(Object part) { this.part = part; }
            }
            class Checked extends Exception {
                final Object part;
                Checked(Object part) { this.part = part; }
            }
            class Main {
                public static void main(String[] arguments) throws Exception {
                    Echo echo = new Echo();
                    Service service = (Service) java.rmi.server.UnicastRemoteObject.exportObject(echo, 0);
                    try {
                        Demo.run(service);
                    } finally {
                        java.rmi.server.UnicastRemoteObject.unexportObject(echo, true);
                    }
                }
            }
            """;

    /** Answers nothing that matters. */
    private static final String SILENT = """
            class Echo implements Service { public Object call(Object argument) { return "text"; } }
            """;

    /** Calls, and lets pass what the program itself throws. */
    private static final String CALLER = """
            class Demo {
                static void run(Service service) throws Exception {
                    try { service.call("text"); } catch (Failure expected) { System.identityHashCode(expected); }
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void argumentsAreSent() throws Exception {
        SmallScan scan = scan(SILENT + """
                class Demo {
                    static void run(Service service) throws Exception { service.call(new Box<>(new Bad())); }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content x Bad certain now");
        assertThat(scan.sites()).containsExactly("Box: Demo.run by demo.Service#call");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void argumentsOfBoundReferencesAreSent() throws Exception {
        SmallScan scan = scan(SILENT + """
                interface Call { Object call(Object argument) throws Exception; }
                class Demo {
                    static void run(Service service) throws Exception {
                        Call call = service::call;
                        call.call(new Box<>(new Bad()));
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content x Bad certain now");
        assertThat(scan.sites()).containsExactly("Box: Demo.run by demo.Service#call");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void argumentsOfUnboundReferencesAreSent() throws Exception {
        SmallScan scan = scan(SILENT + """
                interface Call { Object on(Service service, Object argument) throws Exception; }
                class Demo {
                    static void run(Service service) throws Exception {
                        Call call = Service::call;
                        call.on(service, new Box<>(new Bad()));
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content x Bad certain now");
        assertThat(scan.sites()).containsExactly("Box: Demo.run by demo.Service#call");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void referencesToALocalObjectSendNothing() throws Exception {
        SmallScan scan = scan(SILENT + """
                interface Call { Object call(Object argument) throws Exception; }
                class Demo {
                    static void run(Service service) throws Exception {
                        Service local = new Echo();
                        Call call = local::call;
                        call.call(new Box<>(new Bad()));
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(failure()).isEmpty();
    }

    @Test
    void argumentsThatGoThroughAreClean() throws Exception {
        SmallScan scan = scan(SILENT + """
                class Demo {
                    static void run(Service service) throws Exception { service.call(new Box<>("text")); }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(scan.sites()).contains("Box: Demo.run by demo.Service#call");
        assertThat(failure()).isEmpty();
    }

    @Test
    void aLocalCallSendsNothing() throws Exception {
        SmallScan scan = scan(SILENT + """
                class Demo {
                    static void run(Service service) throws Exception {
                        Service local = new Echo();
                        local.call(new Box<>(new Bad()));
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(failure()).isEmpty();
    }

    @Test
    void whatTheOtherSideDoesWithItsCopyIsNotSeenHere() throws Exception {
        SmallScan scan = scan("""
                class Echo implements Service {
                    @SuppressWarnings("unchecked") public Object call(Object argument) {
                        ((Box<Object>) argument).content = new Bad();
                        return "text";
                    }
                }
                class Demo {
                    static void run(Service service) throws Exception {
                        Box<Object> box = new Box<>("text");
                        service.call(box);
                        service.call(box);
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(failure()).isEmpty();
    }

    @Test
    void resultsAreSent() throws Exception {
        SmallScan scan = scan(CALLER + """
                class Echo implements Service {
                    private final Box<Object> kept = new Box<>(new Bad());
                    public Object call(Object argument) { return kept; }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content x Bad certain now");
        assertThat(scan.sites()).contains("Box: Echo.call by demo.Service#call");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void resultsThatGoThroughAreClean() throws Exception {
        SmallScan scan = scan(CALLER + """
                class Echo implements Service {
                    private final Object kept = new Bad();
                    public Object call(Object argument) { return new Box<>(argument); }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(failure()).isEmpty();
    }

    @Test
    void whatTheMethodOfATypeParameterAnswersIsSent() throws Exception {
        SmallScan scan = scan("""
                interface Source<T> extends java.rmi.Remote { T get(T key) throws java.rmi.RemoteException; }
                interface Store extends Service, Source<Box<?>> {}
                class Echo implements Store {
                    public Object call(Object argument) { return "text"; }
                    public Box<?> get(Box<?> key) { return new Box<>(new Bad()); }
                }
                class Demo {
                    static void run(Service service) throws Exception { ((Store) service).get(new Box<>()); }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content x Bad certain now");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void whatAnInterfaceThatIsNotRemoteDeclaresIsNotRemote() throws Exception {
        SmallScan scan = scan("""
                interface Source { Object get(Object key) throws java.rmi.RemoteException; }
                interface Store extends Service, Source {}
                class Echo implements Store {
                    public Object call(Object argument) { return "text"; }
                    public Object get(Object key) { return new Box<>(new Bad()); }
                }
                class Demo {
                    static void run(Service service) throws Exception {
                        try { ((Store) service).get(new Bad()); } catch (java.rmi.RemoteException notRemote) { return; }
                        throw new IllegalStateException();
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(failure()).isEmpty();
    }

    @Test
    void whatACallLeavesBehindGoesWithTheNext() throws Exception {
        SmallScan scan = scan("""
                class Echo implements Service {
                    private final Box<Object> kept = new Box<>();
                    public Object call(Object argument) {
                        if (argument != null) { return kept; }
                        kept.content = new Bad();
                        return "text";
                    }
                }
                class Demo {
                    static void run(Service service) throws Exception {
                        service.call("text");
                        service.call(null);
                        service.call("text");
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content x Bad certain after call");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void anExportedLambdaSendsWhatItAnswers() throws Exception {
        SmallScan scan = scan(SILENT + """
                class Demo {
                    static void run(Service service) throws Exception {
                        Object part = new Bad();
                        Service lambda = argument -> new Box<>(part);
                        Service exported = (Service) java.rmi.server.UnicastRemoteObject.exportObject(lambda, 0);
                        try {
                            service.call(lambda);
                            exported.call("text");
                        } finally {
                            java.rmi.server.UnicastRemoteObject.unexportObject(lambda, true);
                        }
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Box > content x Bad certain now");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void whatArrivedIsPassedOnAsItIs() throws Exception {
        SmallScan scan = scan(SILENT + """
                class Demo {
                    static void run(Service service) throws Exception {
                        Object answer;
                        try { answer = service.call("text"); } finally { Thread.interrupted(); }
                        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(new Box<>(service));
                        service.call(answer);
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(scan.notJudged())
                .containsExactlyInAnyOrder(
                        "what demo.Demo.run sends: it is a copy of what another process answers",
                        "Box.content: sun.rmi.server.Util.createProxy is not looked into");
        assertThat(failure()).isEmpty();
    }

    @Test
    void exceptionsAreSent() throws Exception {
        SmallScan scan = scan(CALLER + """
                class Echo implements Service {
                    public Object call(Object argument) { throw new Failure(new Bad()); }
                }
                """);
        assertThat(scan.found()).containsExactly("Failure > part x Bad certain now");
        assertThat(scan.sites()).contains("Failure: Echo.call by demo.Service#call");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void exceptionsOfCalledMethodsAreSent() throws Exception {
        SmallScan scan = scan(CALLER + """
                class Echo implements Service {
                    public Object call(Object argument) { return check(argument); }
                    private Object check(Object argument) {
                        Failure failure = new Failure(new Bad());
                        if (argument != null) { throw failure; }
                        return argument;
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Failure > part x Bad certain now");
        assertThat(scan.sites()).contains("Failure: Echo.check by demo.Service#call");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void causesAndSuppressedExceptionsGoAlong() throws Exception {
        SmallScan scan = scan(CALLER + """
                class Echo implements Service {
                    public Object call(Object argument) {
                        Failure failure = new Failure("text");
                        failure.addSuppressed(new IllegalStateException("text", new Failure(new Bad())));
                        throw failure;
                    }
                }
                """);
        assertThat(scan.found())
                .containsExactly("Failure > suppressedExceptions > [] > cause > part x Bad certain now");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void whatIsCaughtAndWrappedGoesAlong() throws Exception {
        SmallScan scan = scan(CALLER + """
                class Echo implements Service {
                    public Object call(Object argument) {
                        try { return find(argument); } catch (Checked e) { throw new IllegalStateException("text", e); }
                    }
                    private Object find(Object argument) throws Checked { throw new Checked(new Bad()); }
                }
                """);
        assertThat(scan.found()).containsExactly("java.lang.IllegalStateException > cause > part x Bad certain now");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    @Test
    void whatIsCaughtIsNotSent() throws Exception {
        SmallScan scan = scan(CALLER + """
                class Echo implements Service {
                    public Object call(Object argument) {
                        try { return find(argument); } catch (Checked e) { return "text"; }
                    }
                    private Object find(Object argument) throws Checked { throw new Checked(new Bad()); }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(failure()).isEmpty();
    }

    @Test
    void anExceptionWithPlainFieldsIsClean() throws Exception {
        SmallScan scan = scan(CALLER + """
                class Echo implements Service {
                    public Object call(Object argument) { throw new Failure("text"); }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(scan.sites()).contains("Failure: Echo.call by demo.Service#call");
        assertThat(failure()).isEmpty();
    }

    @Test
    void aReferenceIsSentInPlaceOfAnExportedObject() throws Exception {
        SmallScan scan = scan("""
                class Session extends java.rmi.server.UnicastRemoteObject implements Service {
                    private final Object part = new Bad();
                    Session() throws java.rmi.RemoteException {}
                    public Object call(Object argument) { return "text"; }
                }
                class Echo implements Service {
                    private final Object part = new Bad();
                    private final Object session;
                    Echo() throws java.rmi.RemoteException { session = new Session(); }
                    public Object call(Object argument) {
                        return new Box<>(new ArrayList<>(List.of(session, this)));
                    }
                }
                class Demo {
                    static void run(Service service) throws Exception {
                        Box<?> box = (Box<?>) service.call(service);
                        ((Service) ((List<?>) box.content).get(0)).call("text");
                    }
                }
                """);
        assertThat(scan.found()).isEmpty();
        assertThat(failure()).isEmpty();
    }

    @Test
    void aRemoteObjectThatIsNotExportedIsSentItself() throws Exception {
        SmallScan scan = scan("""
                class Session implements Service {
                    public Object call(Object argument) { return "text"; }
                }
                class Echo implements Service {
                    public Object call(Object argument) { return new Box<>(new Session()); }
                }
                """ + CALLER);
        assertThat(scan.found()).containsExactly("Box > content x Session certain now");
        assertThat(failure()).isEqualTo("demo.Session");
    }

    @Test
    void anExportedObjectOnAPlainStreamIsWrittenItself() throws Exception {
        SmallScan scan = scan(SILENT + """
                class Session extends java.rmi.server.UnicastRemoteObject implements Service {
                    private final Object part = new Bad();
                    Session() throws java.rmi.RemoteException {}
                    public Object call(Object argument) { return "text"; }
                }
                class Demo {
                    static void run(Service service) throws Exception {
                        Session session = new Session();
                        try {
                            new java.rmi.MarshalledObject<Object>(new Box<>(session));
                            new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(session);
                        } finally {
                            java.rmi.server.UnicastRemoteObject.unexportObject(session, true);
                        }
                    }
                }
                """);
        assertThat(scan.found()).containsExactly("Session > part x Bad certain now");
        assertThat(failure()).isEqualTo("demo.Bad");
    }

    private SmallScan scan(String program) throws IOException {
        return SmallScan.of(folder, SERVICE + program);
    }

    /** Runs the program; the class that its stream could not write, or the empty string if it went through. */
    private String failure() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            Thread.currentThread().setContextClassLoader(loader);
            Method main = loader.loadClass("demo.Main").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
            return "";
        } catch (InvocationTargetException failed) {
            for (Throwable at = failed; at != null; at = at.getCause()) {
                if (at instanceof NotSerializableException) {
                    return String.valueOf(at.getMessage());
                }
            }
            throw failed;
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
