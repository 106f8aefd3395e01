-- Truelle's database, version 2: the five schemes from referral to closing review, the calendar's series, crews and
-- closing days, and the tool library's stock, reservations and care.

-- One of the lines of work that a programme follows at the same time.
CREATE TABLE axis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  programme TEXT NOT NULL REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  note TEXT
) STRICT;
CREATE UNIQUE INDEX axis_position ON axis (programme, position);

-- What a household must fulfil to enter a programme, for all or for those whom one partner sends.
CREATE TABLE eligibility (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  programme TEXT NOT NULL REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  condition TEXT NOT NULL CHECK (condition IN ('followed', 'minimum_benefit', 'isolated', 'childless', 'children', 'not_retired', 'tenant', 'owner', 'territory', 'zoning', 'landlord', 'rent_share', 'referred')),
  value TEXT,
  warns INTEGER CHECK (warns IN (0, 1)),
  note TEXT
) STRICT;
CREATE INDEX eligibility_programme ON eligibility (programme);
CREATE INDEX eligibility_organisation ON eligibility (organisation);

-- The rules of its programme under which a support was decided; later changes of the programme leave them.
CREATE TABLE terms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  fixed_on TEXT NOT NULL CHECK (fixed_on IS date (fixed_on)),
  max_area INTEGER CHECK (max_area >= 0),
  worksite_days INTEGER CHECK (worksite_days >= 0),
  worksite_weekdays TEXT,
  worksite_cost INTEGER CHECK (worksite_cost >= 0),
  worksite_months INTEGER CHECK (worksite_months >= 0),
  support_months INTEGER CHECK (support_months >= 0),
  support_start TEXT CHECK (support_start IN ('acceptance', 'referral', 'contract')),
  contract_required INTEGER CHECK (contract_required IN (0, 1)),
  landlord_required INTEGER CHECK (landlord_required IN (0, 1)),
  preparation_required INTEGER CHECK (preparation_required IN (0, 1)),
  lead_before TEXT CHECK (lead_before IS date (lead_before)),
  asbestos_before TEXT CHECK (asbestos_before IS date (asbestos_before)),
  visit_minutes INTEGER CHECK (visit_minutes >= 0),
  rent_share INTEGER CHECK (rent_share >= 0),
  decision_required INTEGER CHECK (decision_required IN (0, 1)),
  collective_covered INTEGER CHECK (collective_covered IN (0, 1)),
  fund_months INTEGER CHECK (fund_months >= 0)
) STRICT;
CREATE UNIQUE INDEX terms_once ON terms (support);

-- A household as it was when its support began, for statistics.
CREATE TABLE composition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  taken_on TEXT NOT NULL CHECK (taken_on IS date (taken_on)),
  adults INTEGER CHECK (adults >= 0),
  minors INTEGER CHECK (minors >= 0),
  oldest INTEGER CHECK (oldest >= 0),
  benefit TEXT CHECK (benefit IN ('none', 'rsa', 'ass', 'aah', 'aspa', 'other')),
  status TEXT CHECK (status IN ('tenant', 'owner', 'lodged', 'subtenant', 'sliding_lease')),
  territory TEXT REFERENCES territory (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  resources INTEGER CHECK (resources >= 0)
) STRICT;
CREATE INDEX composition_territory ON composition (territory);
CREATE UNIQUE INDEX composition_once ON composition (support);

-- A contact with or about a household.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  household TEXT NOT NULL REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL CHECK (day IS date (day)),
  type TEXT NOT NULL CHECK (type IN ('call', 'visit', 'meeting', 'letter', 'email', 'note')),
  author TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  text TEXT,
  CHECK (text IS NOT NULL AND text <> '')
) STRICT;
CREATE INDEX entry_author ON entry (author);
CREATE INDEX entry_day ON entry (household, day);

-- Those who follow and decide, for a programme or an operation.
CREATE TABLE committee (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('technical', 'steering', 'decision')),
  programme TEXT REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  operation TEXT REFERENCES operation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  weeks INTEGER CHECK (weeks >= 0),
  months INTEGER CHECK (months >= 0),
  place TEXT,
  ended_on TEXT CHECK (ended_on IS date (ended_on)),
  note TEXT,
  CHECK (programme IS NOT NULL OR operation IS NOT NULL)
) STRICT;
CREATE INDEX committee_programme ON committee (programme);
CREATE INDEX committee_operation ON committee (operation);

-- One meeting of a committee, with its agenda, decisions and minutes.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  committee TEXT NOT NULL REFERENCES committee (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  event TEXT REFERENCES event (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  held_on TEXT NOT NULL CHECK (held_on IS date (held_on)),
  closed_on TEXT CHECK (closed_on IS date (closed_on)),
  next_on TEXT CHECK (next_on IS date (next_on)),
  collective TEXT,
  CHECK (held_on <= next_on)
) STRICT;
CREATE INDEX meeting_committee ON meeting (committee);
CREATE INDEX meeting_event ON meeting (event);
CREATE INDEX meeting_held_on ON meeting (held_on);

-- What a meeting speaks of: a support or a collective question.
CREATE TABLE agenda_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  meeting TEXT NOT NULL REFERENCES meeting (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  support TEXT REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  subject TEXT NOT NULL CHECK (subject <> ''),
  discussed TEXT
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting);
CREATE INDEX agenda_item_support ON agenda_item (support);

-- What a committee, or a partner’s body, decided about a support or collective actions.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  meeting TEXT REFERENCES meeting (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  decided_on TEXT NOT NULL CHECK (decided_on IS date (decided_on)),
  outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused', 'postponed', 'redirected', 'assessment', 'support', 'extra_aid', 'opinion', 'noted')),
  support_type TEXT CHECK (support_type IN ('entering', 'keeping', 'other')),
  amount INTEGER CHECK (amount >= 0),
  reason TEXT,
  conditions TEXT
) STRICT;
CREATE INDEX decision_support ON decision (support);
CREATE INDEX decision_meeting ON decision (meeting);
CREATE INDEX decision_organisation ON decision (organisation);
CREATE INDEX decision_day ON decision (decided_on);

-- Of a household or of a territory: what was found, the outlook, what to rely on.
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  territory TEXT REFERENCES territory (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  operation TEXT REFERENCES operation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('preliminary', 'social', 'technical', 'territorial')),
  ordered_by TEXT REFERENCES decision (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  assessor TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  started_on TEXT NOT NULL CHECK (started_on IS date (started_on)),
  done_on TEXT CHECK (done_on IS date (done_on)),
  situation TEXT,
  outlook TEXT,
  means TEXT,
  strategy TEXT,
  CHECK (started_on <= done_on),
  CHECK (support IS NOT NULL OR territory IS NOT NULL OR operation IS NOT NULL)
) STRICT;
CREATE INDEX assessment_support ON assessment (support);
CREATE INDEX assessment_territory ON assessment (territory);
CREATE INDEX assessment_operation ON assessment (operation);
CREATE INDEX assessment_ordered_by ON assessment (ordered_by);
CREATE INDEX assessment_assessor ON assessment (assessor);

-- A risk found by an assessment.
CREATE TABLE risk (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  assessment TEXT NOT NULL REFERENCES assessment (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('eviction', 'debt', 'works', 'rehousing', 'sanitary', 'adaptation')),
  gravity TEXT NOT NULL CHECK (gravity IN ('low', 'medium', 'high')),
  noted_on TEXT NOT NULL CHECK (noted_on IS date (noted_on)),
  due_on TEXT CHECK (due_on IS date (due_on)),
  urgent INTEGER CHECK (urgent IN (0, 1)),
  settled_on TEXT CHECK (settled_on IS date (settled_on)),
  note TEXT,
  CHECK (noted_on <= settled_on)
) STRICT;
CREATE INDEX risk_assessment ON risk (assessment);

-- What a household owes, and how it pays back.
CREATE TABLE debt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  assessment TEXT NOT NULL REFERENCES assessment (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  creditor TEXT NOT NULL CHECK (creditor <> ''),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  monthly INTEGER CHECK (monthly >= 0),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until)),
  settled_on TEXT CHECK (settled_on IS date (settled_on)),
  note TEXT,
  CHECK (since <= until)
) STRICT;
CREATE INDEX debt_assessment ON debt (assessment);

-- Whom to meet for a household, and why.
CREATE TABLE liaison (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  assessment TEXT NOT NULL REFERENCES assessment (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  contact TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  due_on TEXT CHECK (due_on IS date (due_on)),
  met_on TEXT CHECK (met_on IS date (met_on)),
  note TEXT
) STRICT;
CREATE INDEX liaison_assessment ON liaison (assessment);
CREATE INDEX liaison_organisation ON liaison (organisation);
CREATE INDEX liaison_contact ON liaison (contact);

-- A right that visits and talks opened for a household.
CREATE TABLE entitlement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('housing', 'employment', 'health', 'home_help', 'energy', 'family', 'other')),
  name TEXT,
  asked_on TEXT CHECK (asked_on IS date (asked_on)),
  opened_on TEXT CHECK (opened_on IS date (opened_on)),
  note TEXT,
  CHECK (asked_on <= opened_on)
) STRICT;
CREATE INDEX entitlement_support ON entitlement (support);

-- Who does what by when; a review makes a new version and keeps the earlier.
CREATE TABLE plan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version >= 0),
  drafted_on TEXT NOT NULL CHECK (drafted_on IS date (drafted_on)),
  adopted_on TEXT CHECK (adopted_on IS date (adopted_on)),
  replaced_on TEXT CHECK (replaced_on IS date (replaced_on)),
  strategy TEXT CHECK (strategy IN ('mediation', 'lease', 'debt', 'temporary', 'works', 'authorities', 'training', 'other')),
  note TEXT,
  CHECK (drafted_on <= adopted_on),
  CHECK (drafted_on <= replaced_on)
) STRICT;
CREATE UNIQUE INDEX plan_version ON plan (support, version);

-- One party’s task in an action plan.
CREATE TABLE plan_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  plan TEXT NOT NULL REFERENCES plan (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  axis TEXT REFERENCES axis (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  party TEXT NOT NULL CHECK (party IN ('household', 'association', 'referrer', 'landlord', 'other')),
  task TEXT NOT NULL CHECK (task <> ''),
  due_on TEXT CHECK (due_on IS date (due_on)),
  follower TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  started_on TEXT CHECK (started_on IS date (started_on)),
  done_on TEXT CHECK (done_on IS date (done_on)),
  dropped_on TEXT CHECK (dropped_on IS date (dropped_on)),
  note TEXT
) STRICT;
CREATE INDEX plan_action_plan ON plan_action (plan);
CREATE INDEX plan_action_axis ON plan_action (axis);
CREATE INDEX plan_action_follower ON plan_action (follower);
CREATE INDEX plan_action_due ON plan_action (due_on) WHERE done_on IS NULL AND dropped_on IS NULL;

-- What the household and the association set out to reach.
CREATE TABLE aim (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (text <> ''),
  set_on TEXT NOT NULL CHECK (set_on IS date (set_on)),
  axis TEXT REFERENCES axis (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX aim_support ON aim (support);
CREATE INDEX aim_axis ON aim (axis);

-- A support held against its initial project.
CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('intermediate', 'final')),
  planned_on TEXT CHECK (planned_on IS date (planned_on)),
  held_on TEXT CHECK (held_on IS date (held_on)),
  author TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  self_esteem INTEGER CHECK (self_esteem >= 0),
  social_support INTEGER CHECK (social_support >= 0),
  social_life INTEGER CHECK (social_life >= 0),
  mutual_help INTEGER CHECK (mutual_help >= 0),
  satisfaction INTEGER CHECK (satisfaction >= 0),
  effects TEXT,
  cost INTEGER CHECK (cost >= 0),
  days INTEGER CHECK (days >= 0),
  workshops INTEGER CHECK (workshops >= 0),
  hours INTEGER CHECK (hours >= 0),
  exit_reason TEXT CHECK (exit_reason IN ('finished', 'refused', 'withdrawn', 'moved', 'evicted', 'died', 'redirected', 'other')),
  recipients TEXT,
  sent_on TEXT CHECK (sent_on IS date (sent_on)),
  note TEXT,
  CHECK (self_esteem BETWEEN 1 AND 5),
  CHECK (social_support BETWEEN 1 AND 5),
  CHECK (social_life BETWEEN 1 AND 5),
  CHECK (mutual_help BETWEEN 1 AND 5),
  CHECK (satisfaction BETWEEN 1 AND 5)
) STRICT;
CREATE INDEX review_support ON review (support);
CREATE INDEX review_author ON review (author);
CREATE INDEX review_planned ON review (planned_on) WHERE held_on IS NULL;

-- What came of an aim, as a review sees it.
CREATE TABLE aim_result (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  review TEXT NOT NULL REFERENCES review (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  aim TEXT NOT NULL REFERENCES aim (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'partly', 'not_reached', 'dropped')),
  note TEXT
) STRICT;
CREATE INDEX aim_result_aim ON aim_result (aim);
CREATE UNIQUE INDEX aim_result_once ON aim_result (review, aim);

-- Time-limited help with what remains of the rent (scheme 5).
CREATE TABLE fund_aid (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  contributor TEXT NOT NULL REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  decision TEXT REFERENCES decision (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  asked_on TEXT NOT NULL CHECK (asked_on IS date (asked_on)),
  monthly INTEGER NOT NULL CHECK (monthly >= 0),
  months INTEGER NOT NULL CHECK (months >= 0),
  starts_on TEXT CHECK (starts_on IS date (starts_on)),
  stops_on TEXT CHECK (stops_on IS date (stops_on)),
  stopped_on TEXT CHECK (stopped_on IS date (stopped_on)),
  levers TEXT,
  override TEXT,
  note TEXT,
  CHECK (starts_on <= stops_on),
  CHECK (months BETWEEN 1 AND 120)
) STRICT;
CREATE INDEX fund_aid_support ON fund_aid (support);
CREATE INDEX fund_aid_contributor ON fund_aid (contributor);
CREATE INDEX fund_aid_decision ON fund_aid (decision);

-- A step of an operation, on one of its axes.
CREATE TABLE operation_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  operation TEXT NOT NULL REFERENCES operation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  axis TEXT REFERENCES axis (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  planned_on TEXT CHECK (planned_on IS date (planned_on)),
  done_on TEXT CHECK (done_on IS date (done_on)),
  note TEXT
) STRICT;
CREATE INDEX operation_step_operation ON operation_step (operation);
CREATE INDEX operation_step_axis ON operation_step (axis);

-- One line of the catalogue of works: filling, painting, glass-fibre lining.
CREATE TABLE work_type (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT,
  unit_cost INTEGER CHECK (unit_cost >= 0),
  technique TEXT,
  dust INTEGER CHECK (dust IN (0, 1)),
  ended_on TEXT CHECK (ended_on IS date (ended_on))
) STRICT;

-- Works planned or done in a room of a worksite.
CREATE TABLE room_work (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  worksite_room TEXT NOT NULL REFERENCES worksite_room (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  work_type TEXT NOT NULL REFERENCES work_type (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER CHECK (quantity >= 0),
  done_by TEXT CHECK (done_by IN ('family', 'crew')),
  done_on TEXT CHECK (done_on IS date (done_on)),
  note TEXT
) STRICT;
CREATE INDEX room_work_worksite_room ON room_work (worksite_room);
CREATE INDEX room_work_work_type ON room_work (work_type);

-- What one person did on one worksite day; a minor takes part, and is never labour.
CREATE TABLE labour (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  worksite_day TEXT NOT NULL REFERENCES worksite_day (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  contact TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  hours INTEGER CHECK (hours >= 0),
  task TEXT,
  technique TEXT,
  note TEXT,
  CHECK (person IS NOT NULL OR contact IS NOT NULL)
) STRICT;
CREATE INDEX labour_worksite_day ON labour (worksite_day);
CREATE INDEX labour_person ON labour (person);
CREATE INDEX labour_contact ON labour (contact);

-- Material of a worksite, planned and used.
CREATE TABLE material (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  worksite TEXT NOT NULL REFERENCES worksite (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  consumable TEXT REFERENCES consumable (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  quantity INTEGER CHECK (quantity >= 0),
  unit TEXT,
  unit_price INTEGER CHECK (unit_price >= 0),
  used INTEGER CHECK (used >= 0),
  note TEXT
) STRICT;
CREATE INDEX material_worksite ON material (worksite);
CREATE INDEX material_consumable ON material (consumable);

-- A picture; its file lies beside the database under its hash.
CREATE TABLE photo (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  worksite TEXT REFERENCES worksite (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  room TEXT REFERENCES worksite_room (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  item TEXT REFERENCES item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  hash TEXT NOT NULL CHECK (hash <> ''),
  moment TEXT CHECK (moment IN ('before', 'during', 'after', 'other')),
  taken_on TEXT CHECK (taken_on IS date (taken_on)),
  people INTEGER CHECK (people IN (0, 1)),
  caption TEXT
) STRICT;
CREATE INDEX photo_worksite ON photo (worksite);
CREATE INDEX photo_room ON photo (room);
CREATE INDEX photo_item ON photo (item);
CREATE INDEX photo_member ON photo (member);

-- A repeated event; each time is an event of its own, so that attendance and changes have a place.
CREATE TABLE series (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  rule TEXT NOT NULL CHECK (rule <> ''),
  starts_at TEXT NOT NULL CHECK (starts_at IS strftime ('%Y-%m-%dT%H:%M', starts_at)),
  ends_at TEXT NOT NULL CHECK (ends_at IS strftime ('%Y-%m-%dT%H:%M', ends_at)),
  filled_until TEXT CHECK (filled_until IS date (filled_until)),
  excluded TEXT,
  note TEXT,
  CHECK (starts_at < ends_at)
) STRICT;

-- A room of a neighbourhood house or of our own, for workshops and committees.
CREATE TABLE venue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  organisation TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  street TEXT,
  postcode TEXT,
  commune TEXT,
  places INTEGER CHECK (places >= 0),
  access TEXT,
  ended_on TEXT CHECK (ended_on IS date (ended_on)),
  note TEXT
) STRICT;
CREATE INDEX venue_organisation ON venue (organisation);

-- Who works in a crew, and when.
CREATE TABLE crew_member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  crew TEXT NOT NULL REFERENCES crew (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  contact TEXT NOT NULL REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  instructor INTEGER CHECK (instructor IN (0, 1)),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until)),
  CHECK (since <= until)
) STRICT;
CREATE INDEX crew_member_crew ON crew_member (crew);
CREATE INDEX crew_member_contact ON crew_member (contact);

-- Days on which a person, a crew or a household is away; never why.
CREATE TABLE absence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  contact TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  crew TEXT REFERENCES crew (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  household TEXT REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  since TEXT NOT NULL CHECK (since IS date (since)),
  until TEXT NOT NULL CHECK (until IS date (until)),
  note TEXT,
  CHECK (since <= until),
  CHECK (contact IS NOT NULL OR crew IS NOT NULL OR household IS NOT NULL)
) STRICT;
CREATE INDEX absence_contact ON absence (contact);
CREATE INDEX absence_crew ON absence (crew);
CREATE INDEX absence_household ON absence (household);
CREATE INDEX absence_since ON absence (since);

-- School holidays and closing days, of a territory, a tool library or everyone.
CREATE TABLE closure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('school', 'closed', 'holiday')),
  territory TEXT REFERENCES territory (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  tool_library TEXT REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  since TEXT NOT NULL CHECK (since IS date (since)),
  until TEXT NOT NULL CHECK (until IS date (until)),
  source TEXT,
  CHECK (since <= until)
) STRICT;
CREATE INDEX closure_territory ON closure (territory);
CREATE INDEX closure_tool_library ON closure (tool_library);
CREATE INDEX closure_since ON closure (since);

-- A part of a kit, ticked when the kit comes back.
CREATE TABLE accessory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool TEXT NOT NULL REFERENCES tool (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  quantity INTEGER CHECK (quantity >= 0),
  value INTEGER CHECK (value >= 0)
) STRICT;
CREATE INDEX accessory_tool ON accessory (tool);

-- Paint, filler, glass fibre: counted in its unit and issued, not lent.
CREATE TABLE consumable (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  code TEXT UNIQUE,
  category TEXT,
  unit TEXT NOT NULL CHECK (unit <> ''),
  unit_price INTEGER CHECK (unit_price >= 0),
  minimum INTEGER CHECK (minimum >= 0),
  ended_on TEXT CHECK (ended_on IS date (ended_on)),
  note TEXT
) STRICT;
CREATE INDEX consumable_tool_library ON consumable (tool_library);

-- What came in or went out of a consumable; the stock is their sum.
CREATE TABLE stock_move (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  consumable TEXT NOT NULL REFERENCES consumable (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('received', 'issued', 'returned', 'found', 'lost')),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  day TEXT NOT NULL CHECK (day IS date (day)),
  member TEXT REFERENCES member (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  worksite TEXT REFERENCES worksite (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  note TEXT,
  CHECK (quantity > 0)
) STRICT;
CREATE INDEX stock_move_consumable ON stock_move (consumable);
CREATE INDEX stock_move_member ON stock_move (member);
CREATE INDEX stock_move_worksite ON stock_move (worksite);

-- A tool wanted for some days by a member or a worksite; who asked first comes first.
CREATE TABLE reservation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool TEXT NOT NULL REFERENCES tool (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  item TEXT REFERENCES item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  tool_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  member TEXT REFERENCES member (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  worksite TEXT REFERENCES worksite (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT NOT NULL CHECK (starts_on IS date (starts_on)),
  ends_on TEXT NOT NULL CHECK (ends_on IS date (ends_on)),
  made_at TEXT NOT NULL CHECK (made_at IS strftime ('%Y-%m-%dT%H:%M', made_at)),
  set_aside_on TEXT CHECK (set_aside_on IS date (set_aside_on)),
  collect_by TEXT CHECK (collect_by IS date (collect_by)),
  loan TEXT REFERENCES loan (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  cancelled_on TEXT CHECK (cancelled_on IS date (cancelled_on)),
  note TEXT,
  CHECK (starts_on <= ends_on),
  CHECK (member IS NOT NULL OR worksite IS NOT NULL)
) STRICT;
CREATE INDEX reservation_tool ON reservation (tool);
CREATE INDEX reservation_item ON reservation (item);
CREATE INDEX reservation_tool_library ON reservation (tool_library);
CREATE INDEX reservation_member ON reservation (member);
CREATE INDEX reservation_worksite ON reservation (worksite);
CREATE INDEX reservation_loan ON reservation (loan);
CREATE INDEX reservation_open ON reservation (tool, starts_on) WHERE loan IS NULL AND cancelled_on IS NULL;

-- What is wrong with an item, who mends it, at what cost.
CREATE TABLE repair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  item TEXT NOT NULL REFERENCES item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  since TEXT NOT NULL CHECK (since IS date (since)),
  fault TEXT NOT NULL CHECK (fault <> ''),
  repairer TEXT,
  cost INTEGER CHECK (cost >= 0),
  done_on TEXT CHECK (done_on IS date (done_on)),
  outcome TEXT CHECK (outcome IN ('repaired', 'beyond')),
  note TEXT,
  CHECK (since <= done_on)
) STRICT;
CREATE INDEX repair_item ON repair (item);
CREATE UNIQUE INDEX repair_open ON repair (item) WHERE done_on IS NULL;

-- A check, upkeep or noted condition of an item.
CREATE TABLE maintenance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  item TEXT NOT NULL REFERENCES item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type IN ('electrical', 'safety', 'upkeep', 'note')),
  done_on TEXT NOT NULL CHECK (done_on IS date (done_on)),
  passed INTEGER CHECK (passed IN (0, 1)),
  done_by TEXT,
  cost INTEGER CHECK (cost >= 0),
  next_on TEXT CHECK (next_on IS date (next_on)),
  note TEXT
) STRICT;
CREATE INDEX maintenance_item ON maintenance (item);

-- An item on its way from one tool library to another.
CREATE TABLE transfer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  item TEXT NOT NULL REFERENCES item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  from_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  to_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  sent_on TEXT NOT NULL CHECK (sent_on IS date (sent_on)),
  received_on TEXT CHECK (received_on IS date (received_on)),
  note TEXT,
  CHECK (sent_on <= received_on),
  CHECK (from_library <> to_library)
) STRICT;
CREATE INDEX transfer_item ON transfer (item);
CREATE INDEX transfer_from_library ON transfer (from_library);
CREATE INDEX transfer_to_library ON transfer (to_library);
CREATE UNIQUE INDEX transfer_open ON transfer (item) WHERE received_on IS NULL;

-- A count of what stands on the shelves.
CREATE TABLE stock_take (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  category TEXT,
  place TEXT,
  started_on TEXT NOT NULL CHECK (started_on IS date (started_on)),
  finished_on TEXT CHECK (finished_on IS date (finished_on)),
  note TEXT,
  CHECK (started_on <= finished_on)
) STRICT;
CREATE INDEX stock_take_tool_library ON stock_take (tool_library);

-- What one scan of a stock-take found.
CREATE TABLE stock_count (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  stock_take TEXT NOT NULL REFERENCES stock_take (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL CHECK (code <> ''),
  item TEXT REFERENCES item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  result TEXT NOT NULL CHECK (result IN ('found', 'unexpected', 'misplaced', 'unknown', 'missing')),
  counted_at TEXT NOT NULL CHECK (counted_at IS strftime ('%Y-%m-%dT%H:%M', counted_at))
) STRICT;
CREATE INDEX stock_count_item ON stock_count (item);
CREATE UNIQUE INDEX stock_count_once ON stock_count (stock_take, code);

-- What a tool library asks for a category of tools; without a category, for all.
CREATE TABLE lending_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  category TEXT,
  loan_days INTEGER CHECK (loan_days >= 0),
  max_loans INTEGER CHECK (max_loans >= 0),
  renewals INTEGER CHECK (renewals >= 0),
  training TEXT,
  adults_only INTEGER CHECK (adults_only IN (0, 1)),
  deposit INTEGER CHECK (deposit >= 0)
) STRICT;
CREATE UNIQUE INDEX lending_rule_once ON lending_rule (tool_library, coalesce (category, ''));

-- A training that a member did, such as the chainsaw’s.
CREATE TABLE training (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  member TEXT NOT NULL REFERENCES member (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL CHECK (topic <> ''),
  done_on TEXT NOT NULL CHECK (done_on IS date (done_on)),
  until TEXT CHECK (until IS date (until)),
  given_by TEXT,
  CHECK (done_on <= until)
) STRICT;
CREATE INDEX training_member ON training (member);

-- What was said to a member about late tools, and when.
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  member TEXT NOT NULL REFERENCES member (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  loan TEXT REFERENCES loan (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL CHECK (day IS date (day)),
  means TEXT NOT NULL CHECK (means IN ('phone', 'letter', 'email', 'desk')),
  answer TEXT,
  promised_on TEXT CHECK (promised_on IS date (promised_on))
) STRICT;
CREATE INDEX reminder_member ON reminder (member);
CREATE INDEX reminder_loan ON reminder (loan);

-- Know-how on paper, handed out with a tool.
CREATE TABLE advice_sheet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool TEXT REFERENCES tool (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT,
  hash TEXT
) STRICT;
CREATE INDEX advice_sheet_tool ON advice_sheet (tool);

-- When a tool library is open in a week.
CREATE TABLE opening (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  weekday INTEGER NOT NULL CHECK (weekday >= 0),
  opens TEXT NOT NULL CHECK (opens <> ''),
  closes TEXT NOT NULL CHECK (closes <> ''),
  CHECK (weekday BETWEEN 1 AND 7),
  CHECK (opens GLOB '[0-2][0-9]:[0-5][0-9]'),
  CHECK (closes GLOB '[0-2][0-9]:[0-5][0-9]'),
  CHECK (opens < closes)
) STRICT;
CREATE INDEX opening_tool_library ON opening (tool_library);

-- New fields of what was there.
ALTER TABLE organisation ADD COLUMN alsace_moselle INTEGER CHECK (alsace_moselle IN (0, 1));
ALTER TABLE contact ADD COLUMN manager INTEGER CHECK (manager IN (0, 1));
ALTER TABLE programme ADD COLUMN decision_required INTEGER CHECK (decision_required IN (0, 1));
ALTER TABLE programme ADD COLUMN collective_covered INTEGER CHECK (collective_covered IN (0, 1));
ALTER TABLE programme ADD COLUMN fund_months INTEGER CHECK (fund_months >= 0);
ALTER TABLE programme ADD COLUMN scheme TEXT CHECK (scheme IN ('coup_de_pouce', 'ara', 'igloo', 'resource', 'accompanied'));
ALTER TABLE household ADD COLUMN came_from TEXT REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX household_came_from ON household (came_from);
ALTER TABLE household ADD COLUMN ended_on TEXT CHECK (ended_on IS date (ended_on));
ALTER TABLE household ADD COLUMN end_reason TEXT CHECK (end_reason IN ('left', 'died', 'evicted', 'split', 'withdrawn', 'finished', 'other'));
ALTER TABLE referral ADD COLUMN agreed_by TEXT;
ALTER TABLE referral ADD COLUMN confirmed_on TEXT CHECK (confirmed_on IS date (confirmed_on));
ALTER TABLE referral ADD COLUMN receipt_on TEXT CHECK (receipt_on IS date (receipt_on));
ALTER TABLE referral ADD COLUMN direct INTEGER CHECK (direct IN (0, 1));
ALTER TABLE support ADD COLUMN support_type TEXT CHECK (support_type IN ('entering', 'keeping', 'other'));
ALTER TABLE support ADD COLUMN started_from TEXT CHECK (started_from IS date (started_from));
ALTER TABLE support_step ADD COLUMN condition TEXT CHECK (condition IN ('none', 'referral_complete', 'accepted', 'contract_signed', 'preparation_done', 'worksite_finished', 'review_done', 'assessment_done', 'plan_agreed', 'landlord_agreed', 'visit_made', 'decided', 'final_review'));
ALTER TABLE support_step ADD COLUMN skipped_on TEXT CHECK (skipped_on IS date (skipped_on));
ALTER TABLE worksite ADD COLUMN resumed_on TEXT CHECK (resumed_on IS date (resumed_on));
ALTER TABLE worksite ADD COLUMN made_safe_on TEXT CHECK (made_safe_on IS date (made_safe_on));
ALTER TABLE worksite ADD COLUMN labour_cost INTEGER CHECK (labour_cost >= 0);
ALTER TABLE participant ADD COLUMN minutes INTEGER CHECK (minutes >= 0);
ALTER TABLE participant ADD COLUMN registered_on TEXT CHECK (registered_on IS date (registered_on));
ALTER TABLE participant ADD COLUMN member TEXT REFERENCES member (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX participant_member ON participant (member);
ALTER TABLE tool_library ADD COLUMN renewals INTEGER CHECK (renewals >= 0);
ALTER TABLE tool_library ADD COLUMN membership_required INTEGER CHECK (membership_required IN (0, 1));
ALTER TABLE tool_library ADD COLUMN pickup_days INTEGER CHECK (pickup_days >= 0);
ALTER TABLE tool_library ADD COLUMN deposits INTEGER CHECK (deposits IN (0, 1));
ALTER TABLE tool_library ADD COLUMN territory TEXT REFERENCES territory (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX tool_library_territory ON tool_library (territory);
ALTER TABLE tool ADD COLUMN training TEXT;
ALTER TABLE tool ADD COLUMN adults_only INTEGER CHECK (adults_only IN (0, 1));
ALTER TABLE tool ADD COLUMN kit INTEGER CHECK (kit IN (0, 1));
ALTER TABLE item ADD COLUMN place TEXT;
ALTER TABLE item ADD COLUMN inspect_since TEXT CHECK (inspect_since IS date (inspect_since));
ALTER TABLE item ADD COLUMN stolen_on TEXT CHECK (stolen_on IS date (stolen_on));
ALTER TABLE item ADD COLUMN report_number TEXT;
ALTER TABLE member ADD COLUMN email TEXT;
ALTER TABLE member ADD COLUMN birth_date TEXT CHECK (birth_date IS date (birth_date));
ALTER TABLE member ADD COLUMN joined_on TEXT CHECK (joined_on IS date (joined_on));
ALTER TABLE member ADD COLUMN volunteer INTEGER CHECK (volunteer IN (0, 1));
ALTER TABLE member ADD COLUMN in_charge INTEGER CHECK (in_charge IN (0, 1));
ALTER TABLE member ADD COLUMN pictures_agreed TEXT CHECK (pictures_agreed IS date (pictures_agreed));
ALTER TABLE member ADD COLUMN silent_since TEXT CHECK (silent_since IS date (silent_since));
ALTER TABLE loan ADD COLUMN visit TEXT;
ALTER TABLE loan ADD COLUMN renewals INTEGER CHECK (renewals >= 0);
ALTER TABLE loan ADD COLUMN missing_parts TEXT;
ALTER TABLE loan ADD COLUMN noted_late INTEGER CHECK (noted_late IN (0, 1));
ALTER TABLE loan ADD COLUMN deposit INTEGER CHECK (deposit >= 0);

-- SQLite cannot change a CHECK: these tables are made anew, with more enumeration values or, for a floor, basements.
CREATE TABLE programme_step_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  programme TEXT NOT NULL REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (name <> ''),
  delay_days INTEGER CHECK (delay_days >= 0),
  condition TEXT CHECK (condition IN ('none', 'referral_complete', 'accepted', 'contract_signed', 'preparation_done', 'worksite_finished', 'review_done', 'assessment_done', 'plan_agreed', 'landlord_agreed', 'visit_made', 'decided', 'final_review')),
  axis TEXT REFERENCES axis (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  optional INTEGER CHECK (optional IN (0, 1))
) STRICT;
INSERT INTO programme_step_new (id, uid, origin, created, modified, base, programme, position, name, delay_days, condition)
  SELECT id, uid, origin, created, modified, base, programme, position, name, delay_days, condition FROM programme_step;
UPDATE sqlite_sequence SET seq = (SELECT o.seq FROM sqlite_sequence o WHERE o.name = 'programme_step') WHERE name = 'programme_step_new';
DROP TABLE programme_step;
ALTER TABLE programme_step_new RENAME TO programme_step;
CREATE UNIQUE INDEX programme_step_position ON programme_step (programme, position);
CREATE INDEX programme_step_axis ON programme_step (axis);
CREATE TABLE event_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  type TEXT NOT NULL CHECK (type IN ('visit', 'committee', 'drop_in', 'workshop', 'other', 'opening', 'meeting')),
  title TEXT NOT NULL CHECK (title <> ''),
  starts_at TEXT NOT NULL CHECK (starts_at IS strftime ('%Y-%m-%dT%H:%M', starts_at)),
  ends_at TEXT NOT NULL CHECK (ends_at IS strftime ('%Y-%m-%dT%H:%M', ends_at)),
  place TEXT,
  household TEXT REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  programme TEXT REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  operation TEXT REFERENCES operation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  tool_library TEXT REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organiser TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  cancelled_on TEXT CHECK (cancelled_on IS date (cancelled_on)),
  outcome TEXT CHECK (outcome IN ('held', 'missed', 'excused')),
  places INTEGER CHECK (places >= 0),
  note TEXT,
  series TEXT REFERENCES series (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  occurrence TEXT CHECK (occurrence IS strftime ('%Y-%m-%dT%H:%M', occurrence)),
  venue TEXT REFERENCES venue (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  crew TEXT REFERENCES crew (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  found TEXT,
  urgent INTEGER CHECK (urgent IN (0, 1)),
  source_uid TEXT,
  CHECK (starts_at < ends_at)
) STRICT;
INSERT INTO event_new (id, uid, origin, created, modified, base, type, title, starts_at, ends_at, place, household, programme, operation, tool_library, organiser, cancelled_on, outcome, places, note)
  SELECT id, uid, origin, created, modified, base, type, title, starts_at, ends_at, place, household, programme, operation, tool_library, organiser, cancelled_on, outcome, places, note FROM event;
UPDATE sqlite_sequence SET seq = (SELECT o.seq FROM sqlite_sequence o WHERE o.name = 'event') WHERE name = 'event_new';
DROP TABLE event;
ALTER TABLE event_new RENAME TO event;
CREATE INDEX event_household ON event (household);
CREATE INDEX event_programme ON event (programme);
CREATE INDEX event_operation ON event (operation);
CREATE INDEX event_tool_library ON event (tool_library);
CREATE INDEX event_organiser ON event (organiser);
CREATE INDEX event_starts_at ON event (starts_at, type);
CREATE INDEX event_series ON event (series);
CREATE INDEX event_venue ON event (venue);
CREATE INDEX event_crew ON event (crew);
CREATE TABLE dwelling_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  street TEXT NOT NULL CHECK (street <> ''),
  complement TEXT,
  postcode TEXT,
  commune TEXT NOT NULL CHECK (commune <> ''),
  territory TEXT REFERENCES territory (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  landlord TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  type TEXT CHECK (type IN ('t1', 't2', 't3', 't4', 't5', 't6', 'house', 'other')),
  area INTEGER CHECK (area >= 0),
  floor INTEGER,
  built_on TEXT CHECK (built_on IS date (built_on)),
  access TEXT,
  lead_survey TEXT CHECK (lead_survey IS date (lead_survey)),
  asbestos_survey TEXT CHECK (asbestos_survey IS date (asbestos_survey)),
  state TEXT
) STRICT;
INSERT INTO dwelling_new (id, uid, origin, created, modified, base, street, complement, postcode, commune, territory, landlord, type, area, floor, built_on, access, lead_survey, asbestos_survey, state)
  SELECT id, uid, origin, created, modified, base, street, complement, postcode, commune, territory, landlord, type, area, floor, built_on, access, lead_survey, asbestos_survey, state FROM dwelling;
UPDATE sqlite_sequence SET seq = (SELECT o.seq FROM sqlite_sequence o WHERE o.name = 'dwelling') WHERE name = 'dwelling_new';
DROP TABLE dwelling;
ALTER TABLE dwelling_new RENAME TO dwelling;
CREATE INDEX dwelling_territory ON dwelling (territory);
CREATE INDEX dwelling_landlord ON dwelling (landlord);

-- How many items there are is asked whenever Today opens.
CREATE INDEX item_withdrawn ON item (withdrawn_on);
