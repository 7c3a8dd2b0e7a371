/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/verification-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the header of a profile, ISO 15076-1. */
#define PROFILE_SPACE 16
#define PROFILE_SIGNATURE 36
#define PROFILE_HEADER 128

static gboolean
is_rgb_profile (Verification *self, qpdf_oh intent)
{
  qpdf_oh profile = objets_get (self->objets, intent, "/DestOutputProfile");
  g_autoptr (GBytes) bytes = objets_get_stream (self->objets, profile);
  gint64 n = 0;
  const char *data;
  gsize length;

  if (bytes == NULL || !objets_get_int (self->objets, objets_get (self->objets, profile, "/N"), &n)
      || n != 3)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);
  return length > PROFILE_HEADER && memcmp (data + PROFILE_SPACE, "RGB ", 4) == 0
         && memcmp (data + PROFILE_SIGNATURE, "acsp", 4) == 0;
}

static void
check_output_intent (Verification *self)
{
  qpdf_oh intents = objets_get (self->objets, self->root, "/OutputIntents");

  for (guint i = 0; i < objets_get_length (self->objets, intents); i++)
    {
      qpdf_oh intent = objets_get_item (self->objets, intents, i);

      if (objets_is_name (self->objets, objets_get (self->objets, intent, "/S"), "/GTS_PDFA1")
          && is_rgb_profile (self, intent))
        return;
    }
  verification_refuse (self, REGLE_COULEURS, _ ("No output intent with an RGB profile."));
}

static void
check_identifier (Verification *self)
{
  qpdf_oh id = objets_get (self->objets, qpdf_get_trailer (self->objets), "/ID");
  gboolean found = objets_get_length (self->objets, id) == 2;

  for (guint i = 0; found && i < 2; i++)
    {
      qpdf_oh part = objets_get_item (self->objets, id, i);
      size_t length = 0;

      if (qpdf_oh_is_string (self->objets, part))
        qpdf_oh_get_binary_string_value (self->objets, part, &length);
      found = length > 0;
    }
  if (!found)
    verification_refuse (self, REGLE_IDENTIFIANT, _ ("The file has no identifier."));
}

/**
 * verification_catalogue:
 *
 * Checks what the file says of itself as a whole, metadata apart.
 */
void
verification_catalogue (Verification *self)
{
  Objets *objets = self->objets;

  if (qpdf_is_encrypted (objets))
    verification_refuse (self, REGLE_CHIFFREMENT, _ ("The file is encrypted."));
  check_identifier (self);
  if (!objets_is_true (objets, objets_get_path (objets, self->root, "/MarkInfo", "/Marked", NULL)))
    verification_refuse (self, REGLE_MARQUAGE, _ ("The file does not say that it is tagged."));
  if (verification_is_blank (self, objets_get (objets, self->root, "/Lang")))
    verification_refuse (self, REGLE_LANGUE, _ ("The file does not say its language."));
  if (!objets_is_true (objets, objets_get_path (objets, self->root, "/ViewerPreferences",
                                                "/DisplayDocTitle", NULL)))
    verification_refuse (self, REGLE_TITRE_AFFICHE,
                         _ ("The title of the window would be the name of the file."));
  check_output_intent (self);
}

static void
check_attachment (Verification *self, qpdf_oh file, GHashTable *associated)
{
  Objets *objets = self->objets;
  qpdf_oh stream = objets_get_path (objets, file, "/EF", "/F", NULL);
  g_autofree char *type = objets_get_name (objets, objets_get (objets, stream, "/Subtype"));
  g_autofree char *relation
      = objets_get_name (objets, objets_get (objets, file, "/AFRelationship"));

  if (self->part != 3)
    verification_refuse (self, REGLE_FICHIERS_JOINTS,
                         _ ("A file is attached, which only part 3 of PDF/A allows."));
  if (verification_is_blank (self, objets_get (objets, file, "/F"))
      || verification_is_blank (self, objets_get (objets, file, "/UF")))
    verification_refuse (self, REGLE_FICHIERS_JOINTS, _ ("An attached file has no name."));
  if (!qpdf_oh_is_stream (objets, stream) || type == NULL)
    verification_refuse (self, REGLE_FICHIERS_JOINTS,
                         _ ("An attached file has no content, or no type."));
  if (relation == NULL
      || !g_hash_table_contains (associated, verification_identity (self, file)))
    verification_refuse (self, REGLE_FICHIERS_JOINTS,
                         _ ("An attached file does not say what it is to the document."));
}

/* A name tree: the files are every second item of its leaves. */
static void
check_attachments (Verification *self, qpdf_oh node, GHashTable *associated, guint depth)
{
  qpdf_oh names = objets_get (self->objets, node, "/Names");
  qpdf_oh kids = objets_get (self->objets, node, "/Kids");

  for (guint i = 1; i < objets_get_length (self->objets, names); i += 2)
    check_attachment (self, objets_get_item (self->objets, names, i), associated);
  for (guint i = 0; depth > 0 && i < objets_get_length (self->objets, kids); i++)
    check_attachments (self, objets_get_item (self->objets, kids, i), associated, depth - 1);
}

/**
 * verification_jointes:
 *
 * Checks the attached files, after verification_xmp() has found the part of PDF/A.
 */
void
verification_jointes (Verification *self)
{
  g_autoptr (GHashTable) associated = g_hash_table_new (NULL, NULL);
  qpdf_oh files = objets_get (self->objets, self->root, "/AF");

  for (guint i = 0; i < objets_get_length (self->objets, files); i++)
    g_hash_table_add (associated, verification_identity (
                                      self, objets_get_item (self->objets, files, i)));
  check_attachments (self,
                     objets_get_path (self->objets, self->root, "/Names", "/EmbeddedFiles", NULL),
                     associated, 8);
}
