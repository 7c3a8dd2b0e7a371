/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "documents/verification-pdf.h"
#include "operations/operations-error.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* check-pdf. */

static GPtrArray *
check_file (const char  *path,
            const char  *nom,
            GError     **error)
{
  g_autofree char *octets = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) cause = NULL;
  GPtrArray *verdicts;
  gsize taille;

  if (!g_file_get_contents (path, &octets, &taille, &cause))
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE, cause->message);
      return NULL;
    }
  pdf = g_bytes_new_take (g_steal_pointer (&octets), taille);
  verdicts = verification_pdf_run (pdf, &cause);
  if (verdicts == NULL)
    g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE, "%s: %s", nom, cause->message);

  return verdicts;
}

static JsonArray *
list_rules (GPtrArray *verdicts)
{
  JsonArray *regles = json_array_new ();

  for (guint i = 0; i < verdicts->len; i++)
    {
      const Verdict *verdict = verdicts->pdata[i];
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "code", verdict->code);
      reponse_set_texte (objet, "verdict", verdict->ok ? "ok" : "refus");
      reponse_set_texte (objet, "detail", verdict->detail);
      json_array_add_object_element (regles, objet);
    }

  return regles;
}

/**
 * run_check_pdf:
 *
 * Checks that files can be listened to and kept: PDF/UA-1, PDF/A-2a or 3a.
 */
gboolean
run_check_pdf (Execution  *self,
               GError    **error)
{
  JsonArray *fichiers = json_array_new ();

  self->donnees = reponse_take_array (fichiers);
  for (guint i = 0; self->arguments[i] != NULL; i++)
    {
      g_autofree char *nom = g_filename_display_name (self->arguments[i]);
      g_autoptr (GPtrArray) verdicts = check_file (self->arguments[i], nom, error);
      JsonObject *objet;
      gboolean conforme;

      if (verdicts == NULL)
        return FALSE;
      objet = json_object_new ();
      conforme = verification_pdf_is_conform (verdicts);
      reponse_set_texte (objet, "fichier", nom);
      json_object_set_boolean_member (objet, "conforme", conforme);
      json_object_set_array_member (objet, "regles", list_rules (verdicts));
      json_array_add_object_element (fichiers, objet);
      if (!conforme && self->echec == NULL)
        self->echec = g_strdup_printf (_("“%s” is not conform: the answer tells which rules."), nom);
    }

  return TRUE;
}

/**
 * print_check_pdf:
 *
 * Writes each file, and the rules that it does not follow.
 */
void
print_check_pdf (Execution *self)
{
  JsonArray *fichiers = json_node_get_array (self->donnees);

  for (guint i = 0; i < json_array_get_length (fichiers); i++)
    {
      JsonObject *fichier = json_array_get_object_element (fichiers, i);
      JsonArray *regles = json_object_get_array_member (fichier, "regles");

      printf ("%s: %s\n", json_object_get_string_member (fichier, "fichier"),
              json_object_get_boolean_member (fichier, "conforme") ? _("conform")
                                                                   : _("not conform"));
      for (guint j = 0; j < json_array_get_length (regles); j++)
        {
          JsonObject *regle = json_array_get_object_element (regles, j);

          if (!json_object_get_null_member (regle, "detail"))
            printf ("  %s: %s\n", json_object_get_string_member (regle, "code"),
                    json_object_get_string_member (regle, "detail"));
        }
    }
}
