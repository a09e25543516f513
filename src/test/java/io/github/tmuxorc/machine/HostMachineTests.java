package io.github.tmuxorc.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.mock.env.MockEnvironment;

import io.github.tmuxorc.host.HostShells;
import io.github.tmuxorc.host.SshServer;
import io.github.tmuxorc.host.SshServerExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@ExtendWith(SshServerExtension.class)
class HostMachineTests extends MachineContractTests {

	private SshServer server;

	private final HostShells shells = new HostShells(System.getenv("PATH"), Duration.ofSeconds(20));

	private Machines machines;

	@BeforeEach
	void connect(SshServer server) {
		this.server = server;
		this.machines = machines(Clock.systemUTC());
	}

	@AfterEach
	void close() {
		this.shells.close();
	}

	@Override
	Machine machine() {
		return this.machines.of(this.server.host());
	}

	@Test
	void machineIsKept() {
		assertThat(machine()).isSameAs(machine());
		assertThat(machine().host()).isEqualTo(this.server.host());
	}

	@Test
	void placesAreThoseOfWhoLogsIn() {
		Path home = this.server.home();
		assertThat(machine().places()).isEqualTo(
				new Places(home, home.resolve(".local/state"), home.resolve(".claude"), home.resolve(".gemini")));
	}

	@Test
	void clockOfAMachineThatIsAheadIsAhead() {
		Duration behind = Duration.ofHours(1);
		Machines late = machines(Clock.offset(Clock.systemUTC(), behind.negated()));
		assertThat(late.of(this.server.host()).clock().instant()).isCloseTo(Instant.now(),
				within(Duration.ofSeconds(3)));
	}

	private Machines machines(Clock clock) {
		return new Machines(new LocalMachine(new MockEnvironment(), clock), () -> this.shells);
	}

}
