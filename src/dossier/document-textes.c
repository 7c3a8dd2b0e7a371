/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/document-textes.h"

#include "base/formats.h"
#include "documents/source.h"
#include "model/codes.h"

#include <glib/gi18n.h>
#include <string.h>

#define EMPREINTE_COURTE 8

/**
 * document_texte_titre:
 *
 * Returns: (transfer full): what it is: "Summary document, version 2", or its second draft
 */
char *
document_texte_titre (DocumentFiche *document)
{
  const char *libelle = code_libelle_find (codes_document, document->genre);

  const guint version = (guint) MAX (document->version, 1);

  return document_fiche_is_final (document)
         ? g_strdup_printf (_("%s, version %u"), libelle, version)
         : g_strdup_printf (_("%s, draft %u"), libelle, version);
}

static char *
list_recipients (DocumentFiche *document)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; document->destinataires != NULL && document->destinataires[i] != NULL; i++)
    g_string_append_printf (texte, "%s%s", texte->len > 0 ? ", " : "",
                            code_libelle_find (codes_destinataire, document->destinataires[i]));
  return g_strdup (texte->str);
}

static void
append_part (GString    *detail,
             const char *valeur)
{
  if (valeur == NULL || *valeur == '\0')
    return;
  g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", valeur);
}

/* "centre-2-9f86d081" or "3-9f86d081": whose it is, its number, and what the text was. */
static char *
name_template (const char *modele)
{
  const gboolean centre = modele != NULL && g_str_has_prefix (modele, MODELE_CENTRE);
  const char *numero = centre ? modele + strlen (MODELE_CENTRE) : modele;
  const int longueur = numero != NULL ? (int) strcspn (numero, "-") : 0;

  if (longueur == 0)
    return NULL;
  return centre ? g_strdup_printf (_("template of the centre, version %.*s"), longueur, numero)
                : g_strdup_printf (_("template of Jalons, version %.*s"), longueur, numero);
}

static void
append_final (GString       *detail,
              DocumentFiche *document)
{
  g_autofree char *destinataires = list_recipients (document);
  g_autofree char *numero = g_strdup_printf (_("no. %s"), document->numero);
  g_autofree char *pour = g_strdup_printf (_("for: %s"), destinataires);
  g_autofree char *empreinte
    = g_strdup_printf (_("fingerprint %.*s"), EMPREINTE_COURTE,
                       document->empreinte != NULL ? document->empreinte : "");
  g_autofree char *modele = name_template (document->modele);

  append_part (detail, numero);
  append_part (detail, pour);
  append_part (detail, empreinte);
  append_part (detail, modele);
}

/**
 * document_texte_detail:
 *
 * Returns: (transfer full): when it was made, how long it is; of a final version, its number, who receives
 *   it, how its fingerprint begins, which template it was made of and when it was printed
 */
char *
document_texte_detail (DocumentFiche *document)
{
  const guint n = (guint) MAX (document->pages, 0);
  g_autofree char *moment = format_moment (document->le, FORMAT_JOUR_COURT_ANNEE);
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  GString *detail = g_string_new (NULL);

  append_part (detail, moment);
  append_part (detail, pages);
  if (document_fiche_is_final (document))
    append_final (detail, document);
  if (document->imprime_le != CHAMP_ABSENT)
    {
      g_autofree char *quand = format_moment (document->imprime_le, FORMAT_JOUR_COURT_ANNEE);
      g_autofree char *imprime = g_strdup_printf (_("printed %s"), quand);

      append_part (detail, imprime);
    }
  return g_string_free (detail, FALSE);
}

/**
 * document_texte_fichier:
 *
 * Returns: (transfer full): a name for its file: no name of a person, others see it in folders and
 *   queues
 */
char *
document_texte_fichier (DossierComplet *dossier,
                        DocumentFiche  *document)
{
  g_autofree char *code = g_ascii_strup (document->genre, -1);

  return g_strdup_printf ("%s-%s.pdf", dossier->dossier->ref, g_strdelimit (code, "_", '-'));
}

/**
 * document_get_address:
 *
 * Returns: (nullable): where a document goes by e-mail: to the employee, as long as nobody else receives
 *   it; whoever sends it chooses otherwise
 */
const char *
document_get_address (DossierComplet *dossier,
                      DocumentFiche  *document)
{
  char **destinataires = document->destinataires;

  if (dossier->agent == NULL || (document_fiche_is_final (document)
                                 && (destinataires == NULL || destinataires[0] == NULL
                                     || destinataires[1] != NULL
                                     || !g_str_equal (destinataires[0], "agent"))))
    return NULL;
  return dossier->agent->courriel;
}

/**
 * document_get_address_employeur:
 *
 * Returns: (nullable): where the employer of a dossier that it is informed of reads its e-mails: who
 *   signs, else human resources
 */
const char *
document_get_address_employeur (DossierComplet *dossier)
{
  static const char * const roles[] = { "signataire", "rh" };

  if (dossier->dossier->employeur_informe == 0)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    for (guint j = 0; j < dossier->contacts->len; j++)
      {
        const Contact *contact = dossier->contacts->pdata[j];

        if (g_strcmp0 (contact->role, roles[i]) == 0 && contact->courriel != NULL &&
            *contact->courriel != '\0')
          return contact->courriel;
      }

  return NULL;
}

/**
 * document_texte_objet:
 * @reference: of the dossier
 * @titre: of the document
 *
 * Returns: (transfer full): the subject of the e-mail it goes with: no name of a person, subjects are
 *   read on the way
 */
char *
document_texte_objet (const char *reference,
                      const char *titre)
{
  return g_strdup_printf ("Dossier %s : %s", reference, titre);
}

/**
 * document_texte_corps:
 * @reference: of the dossier
 * @titre: of the document
 *
 * Returns: (transfer full): what the e-mail says, to be gone on with
 */
char *
document_texte_corps (const char *reference,
                      const char *titre)
{
  return g_strdup_printf ("Bonjour,\n\nVous trouverez ci-joint le document « %s » du dossier %s.\n\n"
                          "Cordialement,\n", titre, reference);
}

/**
 * document_count_made:
 * @code: a document
 *
 * Returns: how many versions of it the dossier has
 */
guint
document_count_made (DossierComplet *dossier,
                     const char     *code)
{
  guint n = 0;

  for (guint i = 0; i < dossier->documents->len; i++)
    {
      const DocumentFiche *document = g_ptr_array_index (dossier->documents, i);

      n += g_strcmp0 (document->genre, code) == 0 ? 1 : 0;
    }

  return n;
}
