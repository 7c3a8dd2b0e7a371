/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/transaction-private.h"

#include "store/payload-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One record into the sealed rows of the base, inside the transaction of SQLite. */

static gint64
take_num (Transaction  *self,
          guint         table,
          GError      **error)
{
  gint64 *suivant = g_hash_table_lookup (self->nums, GUINT_TO_POINTER (table));

  if (suivant == NULL)
    {
      const gint64 num = database_get_next_num (self->cles->database, (gint) table, error);

      if (num < 0)
        return -1;
      suivant = g_new (gint64, 1);
      *suivant = num;
      g_hash_table_insert (self->nums, GUINT_TO_POINTER (table), suivant);
    }
  return (*suivant)++;
}

/* The version that is replaced goes to the history as it is, sealed. */
static gboolean
keep_version (Database   *database,
              guint       table,
              gint64      num,
              GError    **error)
{
  g_autoptr (Statement) statement =
    database_prepare (database,
                      "INSERT INTO historique (tbl, portee, ligne, espace, version, parent, hlc,"
                      "                        poste, membre, kid, sceau)"
                      " SELECT tbl, portee, ligne, espace, version, parent, hlc, poste, membre, kid,"
                      "        sceau FROM ligne WHERE tbl=?1 AND num=?2",
                      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, (int) table);
  sqlite3_bind_int64 (statement, 2, num);
  return statement_run (database, statement, error);
}

static gboolean
store_ligne (Database      *database,
             const Ligne   *ligne,
             GError       **error)
{
  const Entete *entete = &ligne->entete;
  g_autoptr (Statement) statement =
    database_prepare (database,
                      "INSERT INTO ligne (" LIGNE_COLONNES ")"
                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
                      " ON CONFLICT (tbl, num) DO UPDATE SET version=excluded.version,"
                      " parent=excluded.parent, hlc=excluded.hlc, poste=excluded.poste,"
                      " membre=excluded.membre, kid=excluded.kid, sceau=excluded.sceau",
                      error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int (statement, 1, entete->table);
  sqlite3_bind_int64 (statement, 2, ligne->num);
  statement_bind_uuid (statement, 3, entete->portee);
  statement_bind_uuid (statement, 4, entete->ligne);
  sqlite3_bind_int (statement, 5, entete->espace);
  statement_bind_uuid (statement, 6, entete->version);
  statement_bind_uuid (statement, 7, entete->parent);
  sqlite3_bind_int64 (statement, 8, (gint64) entete->hlc);
  statement_bind_uuid (statement, 9, entete->poste);
  statement_bind_uuid (statement, 10, entete->membre);
  statement_bind_uuid (statement, 11, entete->kid);
  sqlite3_bind_blob (statement, 12, ligne->sceau, (int) ligne->taille, SQLITE_STATIC);
  return statement_run (database, statement, error);
}

static void
fill_entete (Transaction *self,
             Fiche       *fiche,
             guint        espace,
             const Part  *part,
             Entete      *entete)
{
  const Identite *identite = self->cles->identite;

  entete_init (entete);
  entete->table = fiche_get_table (fiche)->numero;
  entete->espace = (guint8) espace;
  memcpy (entete->service, identite->service, UUID_LENGTH);
  uuid_parse (fiche_get_portee (fiche), entete->portee);
  uuid_parse (fiche_get_uuid (fiche), entete->ligne);
  memcpy (entete->version, self->version, UUID_LENGTH);
  if (part->etat != PART_ABSENTE)
    memcpy (entete->parent, part->version, UUID_LENGTH);
  entete->hlc = self->hlc;
  memcpy (entete->poste, identite->poste, UUID_LENGTH);
  memcpy (entete->membre, identite->membre, UUID_LENGTH);
}

/* Seals one row and writes it in place of @part. */
static gboolean
write_part (Transaction       *self,
            Attente           *attente,
            guint              espace,
            const Part        *part,
            const GByteArray  *payload,
            GError           **error)
{
  Database *base = self->cles->database;
  const FicheTable *table = fiche_get_table (attente->fiche);
  g_autoptr (GByteArray) sceau = g_byte_array_new ();
  const Cle *cle;
  Ligne ligne;

  fill_entete (self, attente->fiche, espace, part, &ligne.entete);
  cle = cles_get (self->cles, table->portee, ligne.entete.portee, espace, error);
  if (cle == NULL)
    return FALSE;
  sceau_seal (cle, &ligne.entete, payload->data, payload->len, sceau);
  ligne.sceau = sceau->data;
  ligne.taille = sceau->len;
  ligne.num = part->etat != PART_ABSENTE ? part->num : take_num (self, table->numero, error);
  if (ligne.num < 0)
    return FALSE;

  if (part->etat != PART_ABSENTE && !table->sans_historique &&
      !keep_version (base, table->numero, ligne.num, error))
    return FALSE;
  if (!store_ligne (base, &ligne, error))
    return FALSE;

  attente->ecrite = TRUE;
  attente->num = MIN (attente->num, ligne.num);
  if (!table->sans_historique)
    {
      const Trace trace = { table->numero, espace, ligne.num };

      g_array_append_val (self->traces, trace);
    }
  return TRUE;
}

static gboolean
delete_parts (Transaction  *self,
              Attente      *attente,
              const Etat   *etat,
              GError      **error)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();

  if (!payload_encode_tombstone (payload, error))
    return FALSE;
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    if (etat->parts[i].etat == PART_LUE &&
        !write_part (self, attente, i, &etat->parts[i], payload, error))
      return FALSE;

  return TRUE;
}

/* What one espace is to hold: a payload, a tombstone where the record has left it, or nothing. */
static gboolean
encode_part (Fiche       *fiche,
             guint        espace,
             const Part  *part,
             GByteArray  *payload,
             gboolean    *quelque_chose,
             GError     **error)
{
  const guint espaces = payload_get_espaces (fiche_get_table (fiche), fiche_get_discret (fiche));
  const gboolean premier = (espaces & (1u << espace)) != 0 &&
                           (espaces & ((1u << espace) - 1)) == 0;
  const gboolean vide = !premier && payload_is_empty (fiche, espace);

  *quelque_chose = !vide || part->etat == PART_LUE;
  if (!*quelque_chose)
    return TRUE;
  if (vide && (espaces & (1u << espace)) == 0)
    return payload_encode_tombstone (payload, error);
  return payload_encode (fiche, espace, payload, error);
}

static gboolean
is_same (const Part       *part,
         const GByteArray *payload)
{
  return part->etat == PART_LUE && part->payload->len == payload->len &&
         memcmp (part->payload->data, payload->data, payload->len) == 0;
}

static gboolean
write_parts (Transaction  *self,
             Attente      *attente,
             const Etat   *etat,
             GError      **error)
{
  g_autoptr (GByteArray) payload = g_byte_array_new ();

  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    {
      const Part *part = &etat->parts[i];
      gboolean quelque_chose;

      /* What cannot be read is not written over. */
      if (part->etat == PART_FERMEE || part->etat == PART_ABIMEE)
        continue;
      if (!encode_part (attente->fiche, i, part, payload, &quelque_chose, error))
        return FALSE;
      if (quelque_chose && !is_same (part, payload) &&
          !write_part (self, attente, i, part, payload, error))
        return FALSE;
    }
  return TRUE;
}

/* The fields of newer versions that the record in hand has never seen. */
static void
take_inconnus (Fiche *fiche,
               Fiche *actuelle)
{
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    {
      GByteArray *inconnus = fiche_get_inconnus (actuelle, i);

      if (inconnus != NULL && fiche_get_inconnus (fiche, i) == NULL)
        fiche_set_inconnus (fiche, i, inconnus->data, inconnus->len);
    }
}

static void
take_long_fields (Fiche *fiche,
                  Fiche *actuelle)
{
  const FicheTable *table = fiche_get_table (fiche);

  for (guint i = 0; i < table->n_champs; i++)
    {
      const Champ *champ = &table->champs[i];

      if ((champ->flags & CHAMP_LONG) != 0 && fiche_is_absent (fiche, champ))
        fiche_copy_champ (fiche, actuelle, champ);
    }
}

static void
complete_from (Attente    *attente,
               const Etat *etat)
{
  Fiche *fiche = attente->fiche;
  g_autoptr (Fiche) actuelle = NULL;

  if (attente->exacte || (!fiche_is_partielle (fiche) && fiche_get_revision (fiche) != 0))
    return;
  actuelle = etat_make_fiche (etat, G_OBJECT_TYPE (fiche));
  if (actuelle == NULL)
    return;

  take_inconnus (fiche, actuelle);
  fiche_set_espaces_lus (fiche, fiche_get_espaces_lus (actuelle));
  if (fiche_is_partielle (fiche))
    {
      take_long_fields (fiche, actuelle);
      fiche_set_lecture (fiche, fiche_get_revision (fiche), FALSE);
    }
}

static gboolean
load_etat (Transaction  *self,
           Fiche        *fiche,
           Etat         *etat,
           GError      **error)
{
  guint8 portee[UUID_LENGTH];
  guint8 ligne[UUID_LENGTH];

  if (!uuid_parse (fiche_get_portee (fiche), portee) ||
      !uuid_parse (fiche_get_uuid (fiche), ligne))
    return store_error_set (error, STORE_ERROR_CONSTRAINT,
                            _("A record has no valid identifier: nothing was saved."));
  return etat_load (etat, self->cles, portee, fiche_get_table (fiche)->numero, ligne,
                    error);
}

/* Gives a record that was read without its long fields those of the base: it would erase them. */
gboolean
transaction_complete (Transaction  *self,
                      Attente      *attente,
                      GError      **error)
{
  g_auto (Etat) etat = { 0 };

  if (!fiche_is_partielle (attente->fiche))
    return TRUE;
  if (!load_etat (self, attente->fiche, &etat, error))
    return FALSE;
  complete_from (attente, &etat);
  return TRUE;
}

static gboolean
check_fresh (Fiche       *fiche,
             const Etat  *etat,
             GError     **error)
{
  const guint64 lue = fiche_get_revision (fiche);

  return lue == 0 || etat_is_empty (etat) || etat_get_revision (etat) == lue ||
         store_error_set (error, STORE_ERROR_STALE,
                          _("This record was changed elsewhere since you opened it: nothing was "
                            "saved. Look at its present state, then make your change again."));
}

static gboolean
check_record (Fiche   *fiche,
              GError **error)
{
  const FicheTable *table = fiche_get_table (fiche);
  const Champ *manquant = fiche_find_missing (fiche);

  if (manquant != NULL)
    {
      g_set_error (error, STORE_ERROR, STORE_ERROR_CONSTRAINT,
                   _("“%s” is missing (%s): nothing was saved. Fill it in, then save again."),
                   _(manquant->libelle), _(table->libelle));
      return FALSE;
    }
  /* It would be found in no dossier. */
  if (table->portee == PORTEE_DOSSIER && !JALONS_IS_DOSSIER (fiche) && !JALONS_IS_APERCU (fiche) &&
      g_str_equal (fiche_get_portee (fiche), fiche_get_uuid (fiche)))
    return store_error_set (error, STORE_ERROR_CONSTRAINT,
                            _("A record belongs to no dossier: nothing was saved."));
  return payload_normalize (fiche, error);
}

/* Writes one record of the transaction, or its deletion. */
gboolean
transaction_write (Transaction  *self,
                   Attente      *attente,
                   GError      **error)
{
  g_auto (Etat) etat = { 0 };

  attente->ecrite = FALSE;
  if (!load_etat (self, attente->fiche, &etat, error) ||
      !check_fresh (attente->fiche, &etat, error))
    return FALSE;
  attente->num = etat_get_num (&etat);
  if (attente->supprimee)
    return delete_parts (self, attente, &etat, error);

  complete_from (attente, &etat);
  return check_record (attente->fiche, error) && write_parts (self, attente, &etat, error);
}
