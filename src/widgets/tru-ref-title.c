/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tru-ref-title.h"

#include "tru-contact.h"
#include "tru-item.h"
#include "tru-member.h"
#include "tru-organisation.h"
#include "tru-session.h"
#include "tru-text.h"

/* Two offices may each have a Mme Martin, two members one name, and every copy of a tool has its own: what tells them apart. A code is
 * also what somebody scans where a record is chosen. */
static char *
apart_of (TruStore  *store,
          TruRecord *record)
{
  const TruKind *kind = tru_record_get_kind (record);

  if (kind == &tru_contact_kind)
    return tru_session_title (store, &tru_organisation_kind, tru_record_get_text (record, TRU_CONTACT_ORGANISATION));
  if (kind == &tru_member_kind)
    return g_strdup (tru_record_get_text (record, TRU_MEMBER_CARD));
  return kind == &tru_item_kind ? g_strdup (tru_record_get_text (record, TRU_ITEM_CODE)) : NULL;
}

/**
 * tru_ref_title:
 * @store: a store
 * @record: a record that somebody chooses, or chose, among others of its kind
 *
 * Returns: (transfer full): how it is called before who sits here, with what tells it from others of that name
 */
char *
tru_ref_title (TruStore  *store,
               TruRecord *record)
{
  g_autofree char *title = tru_session_title (store, tru_record_get_kind (record), tru_record_get_uid (record));
  g_autofree char *apart = apart_of (store, record);
  const char *parts[] = { title ? title : tru_record_get_uid (record), apart, NULL };

  return tru_text_join (parts, " · ");
}
