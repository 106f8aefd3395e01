-- Truelle's database, version 1. What must be true is a constraint here, not only in C; nothing here needs more
-- than the sqlite3 program to be read. Uids are kept as text so that relations, history and exchange speak alike;
-- base is the version (modified) that was last received from elsewhere, which tells who changed a record since.

-- An association, a landlord, a social action centre: whoever runs Truelle (own) or works with it.
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  own INTEGER CHECK (own IN (0, 1)),
  type TEXT NOT NULL CHECK (type IN ('association', 'ccas', 'landlord', 'caf', 'department', 'commune', 'state', 'insertion', 'foundation', 'inhabitants', 'other')),
  siret TEXT,
  tagline TEXT,
  street TEXT,
  postcode TEXT,
  commune TEXT,
  phone TEXT,
  email TEXT,
  website TEXT,
  note TEXT
) STRICT;
CREATE UNIQUE INDEX organisation_own ON organisation (own) WHERE own = 1;

-- A person at work: at a partner, or of our own staff when the organisation is ours.
CREATE TABLE contact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  organisation TEXT NOT NULL REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  first_name TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  job TEXT,
  referrer INTEGER CHECK (referrer IN (0, 1)),
  phone TEXT,
  email TEXT,
  left_on TEXT CHECK (left_on IS date (left_on)),
  note TEXT
) STRICT;
CREATE INDEX contact_organisation ON contact (organisation);

-- Where the association acts: commune, neighbourhood or building group.
CREATE TABLE territory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  level TEXT NOT NULL CHECK (level IN ('commune', 'neighbourhood', 'building_group')),
  parent TEXT REFERENCES territory (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  postcode TEXT
) STRICT;
CREATE INDEX territory_parent ON territory (parent);

-- A dated zoning of a territory: city policy, renewal.
CREATE TABLE zoning (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  territory TEXT NOT NULL REFERENCES territory (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  zone TEXT NOT NULL CHECK (zone IN ('qpv', 'anru', 'zus', 'other')),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until)),
  CHECK (since <= until)
) STRICT;
CREATE INDEX zoning_territory ON zoning (territory);

-- One scheme (dispositif) with its rules, every number of domain.md's table a field.
CREATE TABLE programme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  bearer TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  started_on TEXT CHECK (started_on IS date (started_on)),
  ended_on TEXT CHECK (ended_on IS date (ended_on)),
  object TEXT,
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
  committee_weeks INTEGER CHECK (committee_weeks >= 0),
  visit_minutes INTEGER CHECK (visit_minutes >= 0),
  operation_months INTEGER CHECK (operation_months >= 0),
  rent_share INTEGER CHECK (rent_share >= 0),
  assessment_cost INTEGER CHECK (assessment_cost >= 0),
  support_cost INTEGER CHECK (support_cost >= 0),
  collective_cost INTEGER CHECK (collective_cost >= 0),
  territorial_cost INTEGER CHECK (territorial_cost >= 0),
  CHECK (started_on <= ended_on)
) STRICT;
CREATE INDEX programme_bearer ON programme (bearer);

-- What a partner does in one programme; a partner has several roles, one record each.
CREATE TABLE partner_role (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  organisation TEXT NOT NULL REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  programme TEXT NOT NULL REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('refers', 'lends_rooms', 'supports', 'decides', 'funds', 'owns_dwellings', 'gives_workshops')),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until)),
  note TEXT,
  CHECK (since <= until)
) STRICT;
CREATE INDEX partner_role_organisation ON partner_role (organisation);
CREATE INDEX partner_role_programme ON partner_role (programme);

-- One step of a programme, in order.
CREATE TABLE programme_step (
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
  condition TEXT CHECK (condition IN ('none', 'referral_complete', 'accepted', 'contract_signed', 'preparation_done', 'worksite_finished', 'review_done'))
) STRICT;
CREATE UNIQUE INDEX programme_step_position ON programme_step (programme, position);

-- A project of several dwellings and households; it exists before any household does.
CREATE TABLE operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  programme TEXT NOT NULL REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  phase TEXT NOT NULL CHECK (phase IN ('setting_up', 'operational', 'finished', 'given_up')),
  territory TEXT REFERENCES territory (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  started_on TEXT CHECK (started_on IS date (started_on)),
  planned_end TEXT CHECK (planned_end IS date (planned_end)),
  ended_on TEXT CHECK (ended_on IS date (ended_on)),
  follows TEXT REFERENCES operation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  reason TEXT,
  note TEXT,
  CHECK (started_on <= ended_on),
  CHECK (started_on <= planned_end)
) STRICT;
CREATE INDEX operation_programme ON operation (programme);
CREATE INDEX operation_territory ON operation (territory);
CREATE INDEX operation_follows ON operation (follows);

-- The people supported (ménage). Members and dwellings are dated records of their own.
CREATE TABLE household (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  phone TEXT,
  email TEXT,
  follower TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  referrer TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  first_contact TEXT CHECK (first_contact IS date (first_contact)),
  last_contact TEXT CHECK (last_contact IS date (last_contact)),
  confidential_address INTEGER CHECK (confidential_address IN (0, 1)),
  benefit TEXT CHECK (benefit IN ('none', 'rsa', 'ass', 'aah', 'aspa', 'other')),
  resources INTEGER CHECK (resources >= 0),
  rent INTEGER CHECK (rent >= 0),
  charges INTEGER CHECK (charges >= 0),
  housing_aid INTEGER CHECK (housing_aid >= 0),
  letters_stopped TEXT CHECK (letters_stopped IS date (letters_stopped)),
  note TEXT,
  CHECK (first_contact <= last_contact)
) STRICT;
CREATE INDEX household_follower ON household (follower);
CREATE INDEX household_referrer ON household (referrer);
CREATE INDEX household_last_contact ON household (last_contact);

-- A person of a household.
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  civility TEXT CHECK (civility IN ('mrs', 'mr', 'none')),
  first_name TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  birth_date TEXT CHECK (birth_date IS date (birth_date)),
  phone TEXT,
  email TEXT,
  language TEXT,
  guardianship TEXT CHECK (guardianship IN ('none', 'assisted', 'full')),
  guardian TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  informed_on TEXT CHECK (informed_on IS date (informed_on)),
  objected_on TEXT CHECK (objected_on IS date (objected_on)),
  pictures_agreed TEXT CHECK (pictures_agreed IS date (pictures_agreed)),
  died_on TEXT CHECK (died_on IS date (died_on)),
  note TEXT,
  CHECK (birth_date <= died_on)
) STRICT;
CREATE INDEX person_guardian ON person (guardian);

-- A person's dated place in a household.
CREATE TABLE membership (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  household TEXT NOT NULL REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person TEXT NOT NULL REFERENCES person (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  link TEXT NOT NULL CHECK (link IN ('referent', 'partner', 'child', 'parent', 'sibling', 'relative', 'other')),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until)),
  CHECK (since <= until)
) STRICT;
CREATE INDEX membership_household ON membership (household);
CREATE INDEX membership_person ON membership (person);

-- A dwelling (logement).
CREATE TABLE dwelling (
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
  floor INTEGER CHECK (floor >= 0),
  built_on TEXT CHECK (built_on IS date (built_on)),
  access TEXT,
  lead_survey TEXT CHECK (lead_survey IS date (lead_survey)),
  asbestos_survey TEXT CHECK (asbestos_survey IS date (asbestos_survey)),
  state TEXT
) STRICT;
CREATE INDEX dwelling_territory ON dwelling (territory);
CREATE INDEX dwelling_landlord ON dwelling (landlord);

-- A household in a dwelling under a lease, dated (statut d'occupation).
CREATE TABLE occupancy (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  household TEXT NOT NULL REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dwelling TEXT NOT NULL REFERENCES dwelling (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('tenant', 'owner', 'lodged', 'subtenant', 'sliding_lease')),
  since TEXT CHECK (since IS date (since)),
  until TEXT CHECK (until IS date (until)),
  lease_holder TEXT,
  lease_until TEXT CHECK (lease_until IS date (lease_until)),
  attributed_on TEXT CHECK (attributed_on IS date (attributed_on)),
  CHECK (since <= until)
) STRICT;
CREATE INDEX occupancy_household ON occupancy (household);
CREATE INDEX occupancy_dwelling ON occupancy (dwelling);

-- Who sends a household, why and when (fiche de prescription).
CREATE TABLE referral (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  household TEXT NOT NULL REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  programme TEXT NOT NULL REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  contact TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  received_on TEXT NOT NULL CHECK (received_on IS date (received_on)),
  oral INTEGER CHECK (oral IN (0, 1)),
  reason TEXT,
  asked TEXT,
  missing TEXT,
  reply TEXT CHECK (reply IN ('accepted', 'refused', 'redirected', 'postponed')),
  replied_on TEXT CHECK (replied_on IS date (replied_on)),
  CHECK (received_on <= replied_on)
) STRICT;
CREATE INDEX referral_household ON referral (household);
CREATE INDEX referral_programme ON referral (programme);
CREATE INDEX referral_organisation ON referral (organisation);
CREATE INDEX referral_contact ON referral (contact);

-- One household in one programme, from referral to closing review (accompagnement).
CREATE TABLE support (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  household TEXT NOT NULL REFERENCES household (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  programme TEXT NOT NULL REFERENCES programme (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  operation TEXT REFERENCES operation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  referral TEXT REFERENCES referral (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  follower TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  opened_on TEXT NOT NULL CHECK (opened_on IS date (opened_on)),
  accepted_on TEXT CHECK (accepted_on IS date (accepted_on)),
  landlord_agreed_on TEXT CHECK (landlord_agreed_on IS date (landlord_agreed_on)),
  closed_on TEXT CHECK (closed_on IS date (closed_on)),
  exit_reason TEXT CHECK (exit_reason IN ('finished', 'refused', 'withdrawn', 'moved', 'evicted', 'died', 'redirected', 'other')),
  note TEXT,
  CHECK (opened_on <= accepted_on),
  CHECK (opened_on <= closed_on)
) STRICT;
CREATE INDEX support_household ON support (household);
CREATE INDEX support_programme ON support (programme);
CREATE INDEX support_operation ON support (operation);
CREATE INDEX support_referral ON support (referral);
CREATE INDEX support_follower ON support (follower);
CREATE INDEX support_open ON support (household) WHERE closed_on IS NULL;
CREATE INDEX support_under_way ON support (closed_on, accepted_on);

-- A programme's step as one support passes it.
CREATE TABLE support_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  step TEXT NOT NULL REFERENCES programme_step (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  planned_on TEXT CHECK (planned_on IS date (planned_on)),
  done_on TEXT CHECK (done_on IS date (done_on))
) STRICT;
CREATE INDEX support_step_step ON support_step (step);
CREATE UNIQUE INDEX support_step_once ON support_step (support, step);

-- What household and association engage to do (contrat d'engagement).
CREATE TABLE contract (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  number TEXT NOT NULL UNIQUE CHECK (number <> ''),
  drafted_on TEXT NOT NULL CHECK (drafted_on IS date (drafted_on)),
  printed_on TEXT CHECK (printed_on IS date (printed_on)),
  purpose TEXT,
  conditions TEXT,
  collective INTEGER CHECK (collective IN (0, 1)),
  explained_by TEXT,
  explained_in TEXT,
  refused_on TEXT CHECK (refused_on IS date (refused_on)),
  ended_on TEXT CHECK (ended_on IS date (ended_on)),
  amends TEXT REFERENCES contract (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  CHECK (drafted_on <= printed_on),
  CHECK (drafted_on <= refused_on),
  CHECK (drafted_on <= ended_on)
) STRICT;
CREATE INDEX contract_support ON contract (support);
CREATE INDEX contract_amends ON contract (amends);

-- Who signs a contract, and when it was done.
CREATE TABLE signatory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  contract TEXT NOT NULL REFERENCES contract (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('household', 'guardian', 'association', 'referrer', 'landlord', 'other')),
  person TEXT REFERENCES person (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  contact TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  signed_on TEXT CHECK (signed_on IS date (signed_on)),
  CHECK (person IS NOT NULL OR contact IS NOT NULL OR role <> 'household')
) STRICT;
CREATE INDEX signatory_contract ON signatory (contract);
CREATE INDEX signatory_person ON signatory (person);
CREATE INDEX signatory_contact ON signatory (contact);

-- A task that one party of a contract engages to do.
CREATE TABLE commitment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  contract TEXT NOT NULL REFERENCES contract (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  party TEXT NOT NULL CHECK (party IN ('household', 'association', 'referrer', 'landlord', 'other')),
  task TEXT NOT NULL CHECK (task <> ''),
  due_on TEXT CHECK (due_on IS date (due_on)),
  started_on TEXT CHECK (started_on IS date (started_on)),
  done_on TEXT CHECK (done_on IS date (done_on)),
  CHECK (started_on <= done_on)
) STRICT;
CREATE INDEX commitment_contract ON commitment (contract);

-- Workers and an instructor; may belong to a partner.
CREATE TABLE crew (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  instructor TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  workers INTEGER CHECK (workers >= 0),
  ended_on TEXT CHECK (ended_on IS date (ended_on))
) STRICT;
CREATE INDEX crew_organisation ON crew (organisation);
CREATE INDEX crew_instructor ON crew (instructor);

-- Working days in rooms of a dwelling, with a crew and the family (chantier).
CREATE TABLE worksite (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  support TEXT NOT NULL REFERENCES support (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  dwelling TEXT NOT NULL REFERENCES dwelling (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  crew TEXT REFERENCES crew (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  preparation_by TEXT CHECK (preparation_by IN ('family', 'crew')),
  preparation_planned TEXT CHECK (preparation_planned IS date (preparation_planned)),
  preparation_done TEXT CHECK (preparation_done IS date (preparation_done)),
  stripping INTEGER CHECK (stripping IN (0, 1)),
  planned_cost INTEGER CHECK (planned_cost >= 0),
  cost INTEGER CHECK (cost >= 0),
  confirmed_on TEXT CHECK (confirmed_on IS date (confirmed_on)),
  override TEXT,
  interrupted_on TEXT CHECK (interrupted_on IS date (interrupted_on)),
  finished_on TEXT CHECK (finished_on IS date (finished_on)),
  note TEXT,
  CHECK (confirmed_on <= finished_on)
) STRICT;
CREATE INDEX worksite_support ON worksite (support);
CREATE INDEX worksite_dwelling ON worksite (dwelling);
CREATE INDEX worksite_crew ON worksite (crew);

-- A room renovated in a worksite.
CREATE TABLE worksite_room (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  worksite TEXT NOT NULL REFERENCES worksite (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  area INTEGER CHECK (area >= 0),
  works TEXT
) STRICT;
CREATE INDEX worksite_room_worksite ON worksite_room (worksite);

-- A day of a worksite.
CREATE TABLE worksite_day (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  worksite TEXT NOT NULL REFERENCES worksite (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL CHECK (day IS date (day)),
  task TEXT,
  done INTEGER CHECK (done IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX worksite_day_once ON worksite_day (worksite, day);
CREATE INDEX worksite_day_day ON worksite_day (day);

-- A place that lends tools (outil-thèque).
CREATE TABLE tool_library (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  organisation TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  street TEXT,
  postcode TEXT,
  commune TEXT,
  opening TEXT,
  loan_days INTEGER CHECK (loan_days >= 0),
  max_loans INTEGER CHECK (max_loans >= 0),
  note TEXT
) STRICT;
CREATE INDEX tool_library_organisation ON tool_library (organisation);

-- A model of tool, of which there are items.
CREATE TABLE tool (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  category TEXT,
  brand TEXT,
  model TEXT,
  accessories TEXT,
  picture TEXT,
  value INTEGER CHECK (value >= 0),
  check_months INTEGER CHECK (check_months >= 0),
  advice TEXT
) STRICT;

-- A physical copy of a tool, with its label.
CREATE TABLE item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  tool TEXT NOT NULL REFERENCES tool (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  tool_library TEXT NOT NULL REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  serial TEXT,
  condition TEXT CHECK (condition IN ('good', 'worn', 'scratched', 'broken')),
  bought_on TEXT CHECK (bought_on IS date (bought_on)),
  price INTEGER CHECK (price >= 0),
  check_due TEXT CHECK (check_due IS date (check_due)),
  repair_since TEXT CHECK (repair_since IS date (repair_since)),
  missing_since TEXT CHECK (missing_since IS date (missing_since)),
  withdrawn_on TEXT CHECK (withdrawn_on IS date (withdrawn_on)),
  withdrawn_reason TEXT,
  note TEXT
) STRICT;
CREATE INDEX item_tool ON item (tool);
CREATE INDEX item_tool_library ON item (tool_library);

-- A dated appointment of the calendar; starts and ends are wall-clock time in France.
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  type TEXT NOT NULL CHECK (type IN ('visit', 'committee', 'drop_in', 'workshop', 'other')),
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
  CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX event_household ON event (household);
CREATE INDEX event_programme ON event (programme);
CREATE INDEX event_operation ON event (operation);
CREATE INDEX event_tool_library ON event (tool_library);
CREATE INDEX event_organiser ON event (organiser);
CREATE INDEX event_starts_at ON event (starts_at, type);

-- Somebody expected at an event, and whether he or she came.
CREATE TABLE participant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  event TEXT NOT NULL REFERENCES event (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  contact TEXT REFERENCES contact (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  person TEXT REFERENCES person (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT REFERENCES organisation (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  attendance TEXT CHECK (attendance IN ('present', 'absent', 'excused'))
) STRICT;
CREATE INDEX participant_event ON participant (event);
CREATE INDEX participant_contact ON participant (contact);
CREATE INDEX participant_person ON participant (person);
CREATE INDEX participant_organisation ON participant (organisation);

-- Who borrows from a tool library; not a household, at most linked to one by its uid.
CREATE TABLE member (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  name TEXT NOT NULL CHECK (name <> ''),
  phone TEXT,
  card TEXT UNIQUE,
  tool_library TEXT REFERENCES tool_library (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  valid_until TEXT CHECK (valid_until IS date (valid_until)),
  skills TEXT,
  household_uid TEXT,
  note TEXT
) STRICT;
CREATE INDEX member_tool_library ON member (tool_library);
CREATE INDEX member_household_uid ON member (household_uid) WHERE household_uid IS NOT NULL;

-- An item lent to a member; open while returned_on is unknown.
CREATE TABLE loan (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  item TEXT NOT NULL REFERENCES item (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  member TEXT NOT NULL REFERENCES member (uid) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED,
  lent_on TEXT NOT NULL CHECK (lent_on IS date (lent_on)),
  due_on TEXT NOT NULL CHECK (due_on IS date (due_on)),
  returned_on TEXT CHECK (returned_on IS date (returned_on)),
  condition_back TEXT CHECK (condition_back IN ('good', 'worn', 'scratched', 'broken')),
  override TEXT,
  CHECK (lent_on <= due_on),
  CHECK (lent_on <= returned_on)
) STRICT;
CREATE INDEX loan_item ON loan (item, lent_on);
CREATE INDEX loan_member ON loan (member);
CREATE UNIQUE INDEX loan_open ON loan (item) WHERE returned_on IS NULL;
CREATE INDEX loan_due ON loan (due_on) WHERE returned_on IS NULL;
CREATE INDEX loan_lent_on ON loan (lent_on);
CREATE INDEX loan_returned_on ON loan (returned_on) WHERE returned_on IS NOT NULL;

-- Something that left the office: what, under which profile, to whom, on what ground.
CREATE TABLE sending (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  origin TEXT CHECK (length (origin) = 36),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  base TEXT,
  sent_at TEXT NOT NULL CHECK (sent_at IS strftime ('%Y-%m-%dT%H:%M', sent_at)),
  profile TEXT NOT NULL CHECK (profile IN ('full', 'partner', 'library')),
  recipient TEXT,
  motive TEXT NOT NULL CHECK (motive <> ''),
  content TEXT NOT NULL CHECK (content <> ''),
  file_uid TEXT NOT NULL CHECK (file_uid <> ''),
  records INTEGER NOT NULL CHECK (records >= 0)
) STRICT;

-- One row per operation: who did what, when, and why. An undo is an operation too.
CREATE TABLE act (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  motive TEXT,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL,
  undoes INTEGER UNIQUE REFERENCES act (id) ON DELETE RESTRICT,
  file TEXT
) STRICT;

-- One row per record that an operation inserted, changed or deleted: {"field": [before, after], …}.
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL REFERENCES act (id) ON DELETE RESTRICT,
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
  kind TEXT NOT NULL,
  uid TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;
CREATE INDEX history_act ON history (act);
CREATE INDEX history_uid ON history (uid, act);

-- What an import created: its rows have neighbouring ids, so a range per kind tells them.
CREATE TABLE import_range (
  act INTEGER NOT NULL REFERENCES act (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (act, kind)
) STRICT;

-- Records deleted here, so that an exchange can say so.
CREATE TABLE tombstone (
  uid TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  deleted TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Folded words; rowid is kind number * 2^40 + id. Kept by the code that writes, rebuilt by check.
CREATE VIRTUAL TABLE search USING fts5 (words, detail = none, prefix = '1 2 3', tokenize = 'ascii');

-- Folded sort keys of the kinds that have a name.
CREATE TABLE derived_key (
  kind INTEGER NOT NULL,
  record INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_key_order ON derived_key (kind, key, record);
