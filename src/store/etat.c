/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/etat-private.h"

#include "coffre/rangee.h"
#include "store/payload-private.h"
#include "store/store-error-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Fills @self from the columns of LIGNE_COLONNES. */
void
ligne_read (Ligne        *self,
            Statement    *statement,
            const guint8 *service)
{
  entete_init (&self->entete);
  self->entete.table = (guint16) sqlite3_column_int (statement, 0);
  self->num = sqlite3_column_int64 (statement, 1);
  memcpy (self->entete.service, service, COFFRE_UUID_SIZE);
  statement_read_uuid (statement, 2, self->entete.portee);
  statement_read_uuid (statement, 3, self->entete.ligne);
  self->entete.espace = (guint8) sqlite3_column_int (statement, 4);
  statement_read_uuid (statement, 5, self->entete.version);
  statement_read_uuid (statement, 6, self->entete.parent);
  self->entete.hlc = (guint64) sqlite3_column_int64 (statement, 7);
  statement_read_uuid (statement, 8, self->entete.poste);
  statement_read_uuid (statement, 9, self->entete.membre);
  statement_read_uuid (statement, 10, self->entete.kid);
  self->sceau = sqlite3_column_blob (statement, 11);
  self->taille = (gsize) sqlite3_column_bytes (statement, 11);
}

PartEtat
ligne_open (const Ligne *self,
            Cles        *cles,
            GByteArray  *payload)
{
  g_autoptr (GError) error = NULL;
  const Cle *cle = cles_find (cles, &self->entete);
  Rangee rangee;

  if (cle == NULL)
    return PART_FERMEE;
  if (!sceau_open (cle, &self->entete, self->sceau, self->taille, payload, &error) ||
      !rangee_parse (&rangee, payload->data, payload->len, &error))
    return error->code == COFFRE_ERROR_TOO_NEW ? PART_FERMEE : PART_ABIMEE;
  return (rangee.flags & RANGEE_TOMBSTONE) != 0 ? PART_MORTE : PART_LUE;
}

void
etat_clear (Etat *self)
{
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    g_clear_pointer (&self->parts[i].payload, g_byte_array_unref);
  memset (self, 0, sizeof *self);
}

/* Adds the row of one espace. */
void
etat_add (Etat        *self,
          Cles        *cles,
          const Ligne *ligne)
{
  Part *part;

  self->table = ligne->entete.table;
  memcpy (self->portee, ligne->entete.portee, COFFRE_UUID_SIZE);
  memcpy (self->ligne, ligne->entete.ligne, COFFRE_UUID_SIZE);
  if (ligne->entete.espace >= FICHE_N_ESPACES)
    return;

  part = &self->parts[ligne->entete.espace];
  part->num = ligne->num;
  part->hlc = ligne->entete.hlc;
  memcpy (part->version, ligne->entete.version, COFFRE_UUID_SIZE);
  if (part->payload == NULL)
    part->payload = g_byte_array_new ();
  part->etat = ligne_open (ligne, cles, part->payload);
}

/* Reads what the base holds now of one record, nothing being no error. */
gboolean
etat_load (Etat          *self,
           Cles          *cles,
           const guint8  *portee,
           guint          table,
           const guint8  *ligne,
           GError       **error)
{
  g_autoptr (Statement) statement =
    database_prepare (cles->database,
                      "SELECT " LIGNE_COLONNES " FROM ligne INDEXED BY ligne_portee"
                      " WHERE portee=?1 AND tbl=?2 AND ligne=?3",
                      error);
  int rc;

  if (statement == NULL)
    return FALSE;
  statement_bind_uuid (statement, 1, portee);
  sqlite3_bind_int (statement, 2, (int) table);
  statement_bind_uuid (statement, 3, ligne);
  while ((rc = statement_step (statement)) == SQLITE_ROW)
    {
      Ligne lue;

      ligne_read (&lue, statement, cles->identite->service);
      etat_add (self, cles, &lue);
    }
  return rc == SQLITE_DONE || database_fail (cles->database, rc, error);
}

gboolean
etat_is_empty (const Etat *self)
{
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    if (self->parts[i].etat != PART_ABSENTE)
      return FALSE;

  return TRUE;
}

gboolean
etat_is_damaged (const Etat *self)
{
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    if (self->parts[i].etat == PART_ABIMEE)
      return TRUE;

  return FALSE;
}

gboolean
etat_is_live (const Etat *self)
{
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    if (self->parts[i].etat == PART_LUE)
      return TRUE;

  return FALSE;
}

/* The clock of the last version of any of its rows. */
guint64
etat_get_revision (const Etat *self)
{
  guint64 revision = 0;

  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    if (self->parts[i].etat != PART_ABSENTE)
      revision = MAX (revision, self->parts[i].hlc);

  return revision;
}

/* The place of its first row in the table: its id in the projection. */
gint64
etat_get_num (const Etat *self)
{
  gint64 num = G_MAXINT64;

  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    if (self->parts[i].etat != PART_ABSENTE)
      num = MIN (num, self->parts[i].num);

  return num;
}

/* (transfer full): the whole record, NULL if it is deleted or nothing of it can be read */
Fiche *
etat_make_fiche (const Etat *self,
                 GType       type)
{
  g_autofree char *uuid = uuid_format (self->ligne);
  g_autofree char *portee = uuid_format (self->portee);
  g_autoptr (Fiche) fiche = NULL;
  guint lus = (1u << FICHE_N_ESPACES) - 1;

  if (!etat_is_live (self))
    return NULL;

  fiche = g_object_new (type, "uuid", uuid, "portee", portee, NULL);
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    {
      const Part *part = &self->parts[i];

      if (part->etat == PART_FERMEE || part->etat == PART_ABIMEE)
        lus &= ~(1u << i);
      else if (part->etat == PART_LUE && !payload_decode (fiche, i, part->payload))
        lus &= ~(1u << i);
    }
  fiche_set_espaces_lus (fiche, lus);
  fiche_set_lecture (fiche, etat_get_revision (self), FALSE);
  return g_steal_pointer (&fiche);
}

/* Reads one record whole, through any connection. (transfer full) (nullable): a fresh record */
Fiche *
etat_read_fiche (Cles        *cles,
                 GType        type,
                 const char  *portee,
                 const char  *uuid,
                 gboolean    *abimee,
                 GError     **error)
{
  g_auto (Etat) etat = { 0 };
  guint8 cle_portee[UUID_LENGTH];
  guint8 cle_ligne[UUID_LENGTH];
  Fiche *fiche;

  *abimee = FALSE;
  if (!uuid_parse (portee, cle_portee) || !uuid_parse (uuid, cle_ligne))
    {
      store_error_set (error, STORE_ERROR_NOT_FOUND, _("There is no such record."));
      return NULL;
    }
  if (!etat_load (&etat, cles, cle_portee, fiche_type_get_table (type)->numero, cle_ligne, error))
    return NULL;

  *abimee = etat_is_damaged (&etat);
  fiche = etat_make_fiche (&etat, type);
  if (fiche == NULL && *abimee)
    store_error_set (error, STORE_ERROR_CORRUPT,
                     _("This record is damaged. The others are not touched: check the base, and "
                       "restore the last backup if need be."));
  else if (fiche == NULL)
    store_error_set (error, STORE_ERROR_NOT_FOUND, _("There is no such record."));
  return fiche;
}
