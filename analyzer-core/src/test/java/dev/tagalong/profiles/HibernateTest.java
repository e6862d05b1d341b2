package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.finding.NotJudged;
import dev.tagalong.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that a session has loaded, with a database in memory: what can be sent depends on what else was loaded. */
class HibernateTest {
    private static final String PROGRAM = """
            @jakarta.persistence.Entity(name = "Cart")
            class Cart implements Serializable {
                @jakarta.persistence.Id Integer id;
                @jakarta.persistence.ManyToOne(fetch = jakarta.persistence.FetchType.LAZY) Customer customer;
                @jakarta.persistence.OneToMany List<Line> lines = new ArrayList<>();
            }
            @jakarta.persistence.Entity(name = "Line")
            class Line { @jakarta.persistence.Id Integer id; }
            @jakarta.persistence.Entity(name = "Customer")
            class Customer {
                @jakarta.persistence.Id Integer id;
                void touch() {}
            }
            class Demo {
                public static void main(String[] arguments) throws Exception {
                    org.hibernate.SessionFactory factory = new org.hibernate.cfg.Configuration()
                            .addAnnotatedClass(Cart.class)
                            .addAnnotatedClass(Line.class)
                            .addAnnotatedClass(Customer.class)
                            .setProperty("hibernate.connection.url", "jdbc:h2:mem:test")
                            .setProperty("hibernate.hbm2ddl.auto", "create")
                            .buildSessionFactory();
                    store(factory);
                    System.out.println(send(load(factory, false, false)) + ", " + send(load(factory, true, false)) + ", "
                            + send(load(factory, false, true)));
                }
                static void store(org.hibernate.SessionFactory factory) {
                    Cart cart = new Cart();
                    cart.id = 1;
                    cart.customer = new Customer();
                    cart.customer.id = 1;
                    Line line = new Line();
                    line.id = 1;
                    cart.lines.add(line);
                    try (org.hibernate.Session session = factory.openSession()) {
                        session.beginTransaction();
                        session.persist(cart.customer);
                        session.persist(line);
                        session.persist(cart);
                        session.getTransaction().commit();
                    }
                }
                static Cart load(org.hibernate.SessionFactory factory, boolean customer, boolean lines) {
                    try (org.hibernate.Session session = factory.openSession()) {
                        Cart cart = session.find(Cart.class, 1);
                        if (customer) { cart.customer.touch(); }
                        if (lines) { cart.lines.size(); }
                        return cart;
                    }
                }
                static String send(Cart cart) throws Exception {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try {
                        new ObjectOutputStream(bytes).writeObject(cart);
                    } catch (NotSerializableException e) {
                        return "refused " + e.getMessage();
                    }
                    InputStream in = new ByteArrayInputStream(bytes.toByteArray());
                    Cart read = (Cart) new ObjectInputStream(in).readObject();
                    return read.lines.getClass().getSimpleName() + " " + org.hibernate.Hibernate.isInitialized(read.lines)
                            + " " + org.hibernate.Hibernate.isInitialized(read.customer);
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void whatWasLoadedGoesAlong() throws Exception {
        assertThat(new Framework(folder, "hibernate", "h2").run(PROGRAM))
                .isEqualTo("PersistentBag false false, refused demo.Customer, refused demo.Line");
        // Without the database: what H2 writes itself is another matter.
        Report report = new Framework(folder, "hibernate").report(PROGRAM);
        assertThat(Framework.found(report))
                .containsExactly("Cart > customer x Customer likely", "Cart > lines > [] x Line likely");
        assertThat(report.notJudged())
                .noneMatch(NotJudged::stopped)
                .noneMatch(each -> each.what().contains("org.hibernate."));
    }
}
