-- Letters, what became of each at each of its receivers, and the digests that they are typed in.
create table letter (
	id bigint not null primary key,
	thread bigint not null,
	reply_to bigint references letter (id),
	sender text not null,
	addressee text not null,
	body text not null,
	sent bigint not null
);

create index letter_thread on letter (thread);

create table letter_digest (
	id text not null primary key,
	receiver text not null,
	folder text not null,
	body text not null,
	state text not null,
	carrier text not null,
	lease bigint not null,
	made bigint not null
);

create index letter_digest_receiver on letter_digest (receiver, state);

create table letter_receipt (
	letter bigint not null references letter (id),
	receiver text not null,
	digest text references letter_digest (id),
	whole integer not null,
	delivered bigint,
	proof text,
	unproven bigint,
	seen bigint,
	seen_by text,
	acked bigint,
	primary key (letter, receiver)
);

create index letter_receipt_receiver on letter_receipt (receiver, delivered, seen);
