package io.github.tmuxorc.tmux;

import java.time.Duration;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

import io.github.tmuxorc.host.Host;
import io.github.tmuxorc.process.ProgramRunner;

/**
 * Makes clients that use one kind of transport.
 */
public final class TransportClientFactory implements TmuxClientFactory {

	private final ProgramRunner runner;

	private final TmuxTransportFactory transports;

	private final @Nullable String path;

	private final Duration limit;

	/**
	 * Create the factory.
	 * @param runner runs tmux
	 * @param transports makes the transports
	 * @param path the PATH that tmux is looked for on; null if there is none
	 * @param limit how long tmux may take to answer
	 */
	public TransportClientFactory(ProgramRunner runner, TmuxTransportFactory transports, @Nullable String path,
			Duration limit) {
		this.runner = runner;
		this.transports = transports;
		this.path = path;
		this.limit = limit;
	}

	@Override
	public TmuxClient open(TmuxAddress address) {
		TmuxProgram program = new TmuxProgram(address, this.path, this.limit);
		Supplier<TmuxVersion> version = SingletonSupplier.of(() -> version(program));
		return new TransportTmuxClient(address.host(), this.transports.open(program), new TmuxErrors(version));
	}

	private TmuxVersion version(TmuxProgram program) {
		TmuxVersion version = TmuxVersion.parse(program.version(this.runner).output());
		if (version.isTooOld()) {
			Host host = program.address().host();
			throw (host != null) ? new TmuxTooOldException(version, host.name()) : new TmuxTooOldException(version);
		}
		return version;
	}

}
