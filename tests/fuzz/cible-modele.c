/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cible.h"

#include "documents/modele-contexte.h"
#include "documents/modele.h"

#include <string.h>

static DossierComplet *
new_dossier (void)
{
  DossierComplet *complet = dossier_complet_new ();
  const char *points[] = { "un {{ agent.nom }}", "deux", NULL };

  dossier_complet_add (complet, g_object_new (TYPE_DOSSIER, "ref", "2026-01-0001", "demande-le",
                                              G_GINT64_CONSTANT (20000), "points-appui", points,
                                              NULL));
  dossier_complet_add (complet, g_object_new (TYPE_AGENT, "civilite", "Mme", "nom", "Nom", NULL));
  for (gint64 rang = 0; rang < 3; rang++)
    {
      dossier_complet_add (complet, g_object_new (TYPE_SECTION, "rang", rang, "code", "projet",
                                                  "texte", "# a\n\n- *b*\n", NULL));
      dossier_complet_add (complet, g_object_new (TYPE_ACTION, "rang", rang, "intitule", "| a |",
                                                  "statut", "a_faire", NULL));
    }
  return complet;
}

static void
build (Modele *modele)
{
  static DossierComplet *complet = NULL;
  DocumentSource source = { .jour = 20000 };
  g_autoptr (ModeleContexte) contexte = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (Bloc) document = NULL;
  g_autofree char *titre = NULL;

  if (complet == NULL)
    complet = new_dossier ();
  source.complet = complet;
  contexte = modele_contexte_new (&source);
  document = modele_build (modele, contexte, &source, &error);
  g_assert_true ((document != NULL) == (error == NULL));
  titre = modele_get_titre (modele, contexte, &source);
  g_assert_true (g_utf8_validate (titre, -1, NULL));
}

/* Any text is a template, or its faults are told; a template makes a document. */
int
LLVMFuzzerTestOneInput (const uint8_t *octets,
                        size_t         taille)
{
  g_autofree char *texte = g_strndup ((const char *) octets, taille);
  g_autoptr (GPtrArray) fautes = g_ptr_array_new_with_free_func (
      (GDestroyNotify) modele_faute_free);
  g_autoptr (Modele) modele = modele_new (texte, &modele_classe_document, fautes);

  if (modele != NULL)
    {
      g_assert_cmpuint (fautes->len, ==, 0);
      build (modele);
      return 0;
    }
  g_assert_cmpuint (fautes->len, >, 0);
  for (guint i = 0; i < fautes->len; i++)
    {
      const ModeleFaute *faute = fautes->pdata[i];

      g_assert_cmpuint (faute->ligne, >, 0);
      g_assert_true (g_utf8_validate (faute->message, -1, NULL));
      g_assert_cmpstr (faute->message, !=, "");
    }
  return 0;
}
