/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scenario.h"

#include "base/instant.h"
#include "fixtures.h"

typedef void (*MotFunction) (DossierComplet  *dossier,
                             char           **parts,
                             guint            n);

static gint64
number (const char *texte)
{
  return g_str_equal (texte, "-") ? CHAMP_ABSENT : g_ascii_strtoll (texte, NULL, 10);
}

static gint64
day (const char *texte)
{
  return g_str_equal (texte, "-") ? CHAMP_ABSENT : fixture_jour (texte);
}

static char *
reason (const char *texte)
{
  return g_strdelimit (g_strdup (texte), "_", ' ');
}

static void
set_day (DossierComplet *dossier,
         const char     *champ,
         char          **parts)
{
  fiche_set_nombre (JALONS_FICHE (dossier->dossier), fiche_table_find (&dossier_table, champ),
                    day (parts[1]));
}

static void
mot_accord (DossierComplet *dossier, char **parts, guint n)
{
  set_day (dossier, "accord_le", parts);
}

static void
mot_demande (DossierComplet *dossier, char **parts, guint n)
{
  set_day (dossier, "demande_le", parts);
}

static void
mot_prescription (DossierComplet *dossier, char **parts, guint n)
{
  set_day (dossier, "prescription_le", parts);
}

static void
mot_propose (DossierComplet *dossier, char **parts, guint n)
{
  set_day (dossier, "proposition_rdv_le", parts);
}

static void
mot_comment (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier->dossier, "accord-comment", parts[1], NULL);
}

static void
mot_informe (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier->dossier, "employeur-informe", number (parts[1]), NULL);
}

static void
mot_initiative (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier->dossier, "initiative", parts[1], NULL);
}

static void
mot_devis (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier->dossier, "devis-montant-centimes", number (parts[1]), NULL);
}

static void
set_presents (Entretien  *entretien,
              const char *lettres)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) presents = NULL;

  for (; *lettres != '\0'; lettres++)
    g_strv_builder_add (builder, *lettres == 'a'   ? "agent"
                                 : *lettres == 'c' ? "collectivite"
                                                   : "conseiller");
  presents = g_strv_builder_end (builder);
  g_object_set (entretien, "presents", presents, NULL);
}

static void
mot_entretien (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Entretien) entretien =
    g_object_new (TYPE_ENTRETIEN, "genre", parts[1], "statut", parts[2], "duree-minutes",
                  number (parts[4]), NULL);

  g_assert_cmpuint (n, >=, 5);
  if (!g_str_equal (parts[3], "-"))
    g_object_set (entretien, "debut", instant_from_local (fixture_jour (parts[3]), 9 * 60 + 30),
                  NULL);
  if (n > 5)
    set_presents (entretien, parts[5]);
  if (n > 6)
    g_object_set (entretien, "mode", parts[6], NULL);
  dossier_complet_add (dossier, JALONS_FICHE (entretien));
}

static void
mot_temps (DossierComplet *dossier, char **parts, guint n)
{
  fixture_temps (dossier, parts[1], parts[2], number (parts[3]));
}

static void
mot_signe (DossierComplet *dossier, char **parts, guint n)
{
  fixture_signature (dossier, parts[1], parts[2]);
}

static void
mot_convenu (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier_complet_get_convention (dossier), "heures-minutes", number (parts[1]),
                NULL);
}

static void
mot_avenant (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Convention) avenant = g_object_new (TYPE_CONVENTION, "genre", "avenant",
                                                 "heures-minutes", number (parts[1]), NULL);

  dossier_complet_add (dossier, JALONS_FICHE (avenant));
  for (guint i = 2; i < n; i++)
    {
      g_autoptr (Signature) signature =
        g_object_new (TYPE_SIGNATURE, "convention", fiche_get_uuid (JALONS_FICHE (avenant)),
                      "partie", parts[i], "le", fixture_jour ("2026-06-01"), NULL);

      dossier_complet_add (dossier, JALONS_FICHE (signature));
    }
}

static void
mot_ecart (DossierComplet *dossier, char **parts, guint n)
{
  g_autofree char *raison = n > 4 ? reason (parts[4]) : NULL;
  g_autoptr (Ecart) ecart = g_object_new (TYPE_ECART, "quoi", parts[1], "code", parts[2], "nature",
                                          parts[3], "raison", raison, NULL);

  dossier_complet_add (dossier, JALONS_FICHE (ecart));
}

static void
mot_section (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Section) section = g_object_new (TYPE_SECTION, "code", "projet", "partage-employeur",
                                              number (parts[1]), NULL);

  dossier_complet_add (dossier, JALONS_FICHE (section));
}

static void
mot_doc (DossierComplet *dossier, char **parts, guint n)
{
  const char *destinataires[] = { n > 2 ? parts[2] : NULL, NULL };
  g_autoptr (DocumentFiche) document = g_object_new (TYPE_DOCUMENT_FICHE, "genre", parts[1],
                                                     "destinataires", destinataires, NULL);

  dossier_complet_add (dossier, JALONS_FICHE (document));
}

static Entretien *
get_told_last (DossierComplet *dossier)
{
  g_assert_cmpuint (dossier->entretiens->len, >, 0);

  return dossier->entretiens->pdata[dossier->entretiens->len - 1];
}

static void
mot_resume (DossierComplet *dossier, char **parts, guint n)
{
  g_autofree char *texte = reason (parts[1]);

  g_object_set (get_told_last (dossier), "resume", texte, NULL);
}

static void
mot_phase (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (get_told_last (dossier), "phase", parts[1], NULL);
}

static void
mot_note (DossierComplet *dossier, char **parts, guint n)
{
  g_autofree char *texte = reason (parts[1]);
  g_autoptr (Note) note =
    g_object_new (TYPE_NOTE, "entretien", fiche_get_uuid (JALONS_FICHE (get_told_last (dossier))),
                  "texte", texte, NULL);

  dossier_complet_add (dossier, JALONS_FICHE (note));
}

static void
mot_brouillon (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Brouillon) brouillon =
    g_object_new (TYPE_BROUILLON, "table-cible", "note", "ligne-cible",
                  fiche_get_uuid (JALONS_FICHE (get_told_last (dossier))), "champ", "texte", "texte",
                  "Tapé", NULL);

  dossier_complet_add (dossier, JALONS_FICHE (brouillon));
}

static void
mot_rappel (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Rappel) rappel = g_object_new (TYPE_RAPPEL, "le", day (parts[1]), "quoi", "Rappeler",
                                            "fait", (gint64) (n > 2), NULL);

  dossier_complet_add (dossier, JALONS_FICHE (rappel));
}

static void
mot_demarche (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Demarche) demarche =
    g_object_new (TYPE_DEMARCHE, "genre", "immersion", "intitule", "Une journée", "echeance-le",
                  day (parts[1]), "statut", parts[2], NULL);

  dossier_complet_add (dossier, JALONS_FICHE (demarche));
}

static void
mot_action (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Action) action =
    g_object_new (TYPE_ACTION, "intitule", "S’inscrire", "echeance-le", day (parts[1]), "statut",
                  parts[2], "responsable", n > 3 ? parts[3] : NULL, NULL);

  dossier_complet_add (dossier, JALONS_FICHE (action));
}

static void
mot_appel (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Echange) echange =
    g_object_new (TYPE_ECHANGE, "genre", "appel", "sens", "recu", "le",
                  instant_from_local (day (parts[1]), 11 * 60), "objet", "Disponibilités", NULL);

  dossier_complet_add (dossier, JALONS_FICHE (echange));
}

static void
mot_envoyee (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier_complet_get_convention (dossier), "envoyee-le", day (parts[1]), NULL);
}

static void
mot_final (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (DocumentFiche) document =
    g_object_new (TYPE_DOCUMENT_FICHE, "genre", parts[1], "finalise-le",
                  instant_from_local (day (parts[2]), 17 * 60), NULL);

  dossier_complet_add (dossier, JALONS_FICHE (document));
}

static void
mot_objectif (DossierComplet *dossier, char **parts, guint n)
{
  Phase *phase = dossier_complet_get_phase (dossier, parts[1]);
  g_autoptr (Objectif) objectif =
    g_object_new (TYPE_OBJECTIF, "phase", fiche_get_uuid (JALONS_FICHE (phase)), "code", parts[2],
                  "atteint", number (parts[3]), NULL);

  dossier_complet_add (dossier, JALONS_FICHE (objectif));
}

static void
mot_sans (DossierComplet *dossier, char **parts, guint n)
{
  Phase *phase = dossier_complet_get_phase (dossier, parts[1]);

  g_assert_nonnull (phase);
  g_ptr_array_remove (dossier->phases, phase);
}

static void
mot_avec (DossierComplet *dossier, char **parts, guint n)
{
  g_autoptr (Phase) phase = g_object_new (TYPE_PHASE, "code", parts[1], "rang", (gint64) 99, NULL);

  dossier_complet_add (dossier, JALONS_FICHE (phase));
}

static void
mot_ordre (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier->phases->pdata[0], "rang", (gint64) 2, NULL);
  g_object_set (dossier->phases->pdata[1], "rang", (gint64) 1, NULL);
}

static void
mot_fini (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier->phases->pdata[dossier->phases->len - 1], "fin",
                fixture_jour ("2026-07-01"), NULL);
}

static void
mot_territoire (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier->collectivite, "territoire", parts[1], NULL);
}

static void
mot_francais (DossierComplet *dossier, char **parts, guint n)
{
  g_object_set (dossier->agent, "francais-lu-ecrit", number (parts[1]), NULL);
}

static void
mot_derogation (DossierComplet *dossier, char **parts, guint n)
{
  g_autofree char *propriete = g_strdup_printf ("%s-derogation", parts[1]);
  g_autofree char *raison = reason (parts[2]);

  g_object_set (dossier->dossier, propriete, raison, NULL);
}

static void
mask_records (DossierComplet *dossier,
              const char     *table,
              guint           masque)
{
  static const char * const noms[] = { "entretien", "temps", "ecart", "signature", "section",
                                       "document_fiche", "phase", "convention" };
  GType (*const types[]) (void) = { entretien_get_type, temps_get_type, ecart_get_type,
                                    signature_get_type, section_get_type, document_fiche_get_type,
                                    phase_get_type, convention_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (noms); i++)
    {
      GPtrArray *fiches = dossier_complet_get_array (dossier, types[i]());

      for (guint j = 0; (table == NULL || g_str_equal (noms[i], table)) && j < fiches->len; j++)
        fiche_set_espaces_lus (fiches->pdata[j], masque);
    }
}

static void
mot_masque (DossierComplet *dossier, char **parts, guint n)
{
  const guint masque = (guint) number (parts[1]);

  fiche_set_espaces_lus (JALONS_FICHE (dossier->dossier), masque);
  fiche_set_espaces_lus (JALONS_FICHE (dossier->agent), masque);
  fiche_set_espaces_lus (JALONS_FICHE (dossier->collectivite), masque);
  mask_records (dossier, NULL, masque);
}

static void
mot_seul (DossierComplet *dossier, char **parts, guint n)
{
  mask_records (dossier, parts[1], (guint) number (parts[2]));
}

static const struct
{
  const char *mot;
  guint parts;
  MotFunction apply;
} mots_connus[] = {
  { "accord", 2, mot_accord },         { "comment", 2, mot_comment },
  { "demande", 2, mot_demande },       { "prescription", 2, mot_prescription },
  { "propose", 2, mot_propose },       { "informe", 2, mot_informe },
  { "initiative", 2, mot_initiative }, { "devis", 2, mot_devis },
  { "e", 5, mot_entretien },           { "t", 4, mot_temps },
  { "signe", 3, mot_signe },           { "convenu", 2, mot_convenu },
  { "avenant", 2, mot_avenant },       { "ecart", 4, mot_ecart },
  { "section", 2, mot_section },       { "doc", 2, mot_doc },
  { "sans", 2, mot_sans },             { "avec", 2, mot_avec },
  { "ordre", 1, mot_ordre },           { "fini", 1, mot_fini },
  { "territoire", 2, mot_territoire }, { "francais", 2, mot_francais },
  { "derogation", 3, mot_derogation }, { "masque", 2, mot_masque },
  { "seul", 3, mot_seul },
  { "resume", 2, mot_resume },         { "note", 2, mot_note },
  { "brouillon", 1, mot_brouillon },   { "rappel", 2, mot_rappel },
  { "demarche", 3, mot_demarche },     { "action", 3, mot_action },
  { "appel", 2, mot_appel },           { "envoyee", 2, mot_envoyee },
  { "final", 3, mot_final },           { "phase", 2, mot_phase },
  { "objectif", 4, mot_objectif },
};

static void
apply_mot (DossierComplet *dossier,
           const char     *mot)
{
  g_auto (GStrv) parts = g_strsplit (mot, ":", -1);
  const guint n = g_strv_length (parts);

  for (guint i = 0; i < G_N_ELEMENTS (mots_connus); i++)
    if (g_str_equal (parts[0], mots_connus[i].mot))
      {
        g_assert_cmpuint (n, >=, mots_connus[i].parts);
        mots_connus[i].apply (dossier, parts, n);
        return;
      }

  g_error ("“%s” is not a word of scenarios", parts[0]);
}

DossierComplet *
scenario_new (const char *prestation,
              const char *statut,
              const char *mots)
{
  DossierComplet *dossier = fixture_dossier (prestation, statut, "2026-03-02");
  g_auto (GStrv) liste = g_strsplit_set (mots, " \n", -1);

  for (char **mot = liste; *mot != NULL; mot++)
    if (**mot != '\0')
      apply_mot (dossier, *mot);
  dossier_complet_sort (dossier);

  return dossier;
}
