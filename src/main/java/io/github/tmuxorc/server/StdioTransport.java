package io.github.tmuxorc.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.Lifecycle;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.server.RequestsInProgress.DuplicateIdException;
import io.github.tmuxorc.server.audit.CallLog;
import io.github.tmuxorc.server.audit.LoggedCall;

/**
 * The connection to the one client at standard input and output. It stands between the
 * streams and the session of the SDK, and takes the place of the SDK's own transport,
 * which ends at a malformed line, ignores cancellations and drops the answers that are in
 * progress when the input ends.
 */
class StdioTransport implements McpServerTransportProvider, McpServerTransport, Lifecycle {

	private static final Log logger = LogFactory.getLog(StdioTransport.class);

	private static final int LINE_LIMIT = 64 * 1024 * 1024;

	private static final String CANCELLED = "notifications/cancelled";

	private static final Set<String> NEED_A_SESSION = Set.of(McpSchema.METHOD_TOOLS_LIST, McpSchema.METHOD_TOOLS_CALL);

	private final LineReader in;

	private final AnswerWriter writer;

	private final JsonMapper mapper;

	private final JacksonMcpJsonMapper parameters;

	private final Duration grace;

	private final Function<String, @Nullable ToolRefusal> refusals;

	private final ClientRequests features;

	private final CallLog calls;

	private final RequestsInProgress requests = new RequestsInProgress();

	private final CountDownLatch ended = new CountDownLatch(1);

	private @Nullable McpServerSession session;

	private volatile boolean running;

	private boolean initialized;

	/**
	 * Create a transport. Nothing is read before {@link #start()}.
	 * @param in what the client writes to
	 * @param out what the client reads from
	 * @param mapper what reads and writes JSON
	 * @param grace how long work in progress may take when the connection ends
	 * @param refusals tells of a tool's name why it cannot be called; null if it can
	 * @param features answers what the SDK is not asked
	 * @param calls the log of the calls
	 */
	StdioTransport(InputStream in, OutputStream out, JsonMapper mapper, Duration grace,
			Function<String, @Nullable ToolRefusal> refusals, ClientRequests features, CallLog calls) {
		this.in = new LineReader(in, LINE_LIMIT);
		this.writer = new AnswerWriter(out, mapper, this::hangUp);
		this.mapper = mapper;
		this.parameters = new JacksonMcpJsonMapper(mapper);
		this.grace = grace;
		this.refusals = refusals;
		this.features = features;
		this.calls = calls;
	}

	@Override
	public void setSessionFactory(McpServerSession.Factory sessionFactory) {
		this.session = sessionFactory.create(this);
	}

	/**
	 * Wait until the client hangs up or {@link #stop()} is called, and what was in
	 * progress has ended.
	 * @throws InterruptedException if the thread is interrupted meanwhile
	 */
	void awaitEnd() throws InterruptedException {
		this.ended.await();
		this.requests.finish(this.grace);
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofPlatform().daemon().name("standard-input").start(this::read);
	}

	@Override
	public void stop() {
		this.running = false;
		this.requests.finish(this.grace);
		this.ended.countDown();
	}

	// The client reads no more.
	private void hangUp() {
		this.running = false;
		this.requests.cancelAll();
		this.ended.countDown();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void read() {
		try {
			while (this.running) {
				try {
					byte[] line = this.in.next();
					if (line == null) {
						break;
					}
					receive(IncomingMessage.parse(line, this.mapper));
				}
				catch (LineReader.LineTooLongException ex) {
					this.writer.refuse(null, ErrorCodes.INVALID_REQUEST, "A line may have " + LINE_LIMIT + " bytes.");
				}
			}
		}
		catch (IOException ex) {
			logger.warn("Standard input cannot be read any more", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			stop();
		}
	}

	private void receive(IncomingMessage message) throws InterruptedException {
		switch (message) {
			case IncomingMessage.Request request ->
				this.calls.receive(request.method(), request.params(), () -> receive(request));
			case IncomingMessage.Notification notification -> receive(notification);
			case IncomingMessage.Fault fault -> this.writer.refuse(fault.id(), fault.code(), fault.message());
			case IncomingMessage.Ignored _ -> {
			}
		}
	}

	private void receive(IncomingMessage.Request request) throws InterruptedException {
		boolean initialize = McpSchema.METHOD_INITIALIZE.equals(request.method());
		if (McpSchema.METHOD_PING.equals(request.method())) {
			this.writer.write(JSONRPCResponse.result(request.id(), Map.of()));
		}
		else if (initialize && this.initialized) {
			this.writer.refuse(request.id(), ErrorCodes.INVALID_REQUEST, "The session is initialized already.");
		}
		else if (!this.initialized
				&& (NEED_A_SESSION.contains(request.method()) || ClientFeatures.METHODS.contains(request.method()))) {
			this.writer.refuse(request.id(), ErrorCodes.INVALID_REQUEST,
					"The session is not initialized. Send 'initialize' and 'notifications/initialized' first.");
		}
		else if (McpSchema.METHOD_LOGGING_SET_LEVEL.equals(request.method())) {
			this.writer.refuse(request.id(), ErrorCodes.METHOD_NOT_FOUND, "This server sends no log messages.");
		}
		else if (!request.isComplete()) {
			this.writer.refuse(request.id(), ErrorCodes.INVALID_PARAMS,
					"The parameters of '" + request.method() + "' lack a member or have one of a wrong type.");
		}
		else {
			ToolRefusal refusal = refusal(request);
			if (refusal == null) {
				work(request, initialize);
			}
			else if (refusal.known()) {
				this.writer.write(JSONRPCResponse.result(request.id(), ToolCall.failure(refusal.text())));
			}
			else {
				this.writer.refuse(request.id(), ErrorCodes.INVALID_PARAMS, refusal.text());
			}
		}
	}

	private @Nullable ToolRefusal refusal(IncomingMessage.Request request) {
		return (McpSchema.METHOD_TOOLS_CALL.equals(request.method()) && request.params() instanceof Map<?, ?> call)
				? this.refusals.apply(String.valueOf(call.get("name"))) : null;
	}

	private void work(IncomingMessage.Request request, boolean wait) throws InterruptedException {
		try {
			Thread thread = this.requests.start(request.id(),
					ClientFeatures.METHODS.contains(request.method()) ? () -> answer(request) : LoggedCall
						.handOver(() -> handle(new JSONRPCRequest(request.method(), request.id(), request.params()))));
			if (wait) {
				thread.join();
			}
		}
		catch (DuplicateIdException ex) {
			this.writer.refuse(null, ErrorCodes.INVALID_REQUEST,
					"A request with the id " + request.id() + " is in progress. Use each id once.");
		}
	}

	private void receive(IncomingMessage.Notification notification) {
		if (McpSchema.METHOD_NOTIFICATION_INITIALIZED.equals(notification.method())) {
			handle(new JSONRPCNotification(notification.method(), notification.params()));
			this.initialized = true;
		}
		else if (CANCELLED.equals(notification.method()) && notification.params() instanceof Map<?, ?> params) {
			this.requests.cancel(params.get("requestId"));
		}
	}

	private void answer(IncomingMessage.Request request) {
		JSONRPCResponse answer;
		try {
			answer = JSONRPCResponse.result(request.id(), this.features.answer(request.method(), request.params()));
		}
		catch (RequestRefusedException ex) {
			answer = JSONRPCResponse.error(request.id(), new JSONRPCError(ex.code(), ex.text(), ex.data()));
		}
		sendMessage(answer).block();
	}

	private void handle(JSONRPCMessage message) {
		Objects.requireNonNull(this.session, "no server uses this transport").handle(message).block();
	}

	@Override
	public Mono<Void> sendMessage(JSONRPCMessage message) {
		return Mono.fromRunnable(() -> {
			if (!(message instanceof JSONRPCResponse answer)) {
				this.writer.write(message);
			}
			else if (this.requests.claim(answer.id())) {
				this.writer.write((answer.result() instanceof InitializeResult result)
						? JSONRPCResponse.result(answer.id(), ClientFeatures.offer(result)) : answer);
			}
		});
	}

	@Override
	public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
		return this.parameters.convertValue(data, type);
	}

	@Override
	public Mono<Void> notifyClients(String method, Object params) {
		return sendMessage(new JSONRPCNotification(method, params));
	}

	@Override
	public List<String> protocolVersions() {
		return McpServerTransportProvider.super.protocolVersions();
	}

	@Override
	public Mono<Void> closeGracefully() {
		return Mono.fromRunnable(this::stop);
	}

	@Override
	public void close() {
		stop();
	}

}
