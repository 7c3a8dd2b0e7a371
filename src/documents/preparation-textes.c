/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/preparation-textes.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "documents/mots.h"
#include "model/statuts.h"

#include <string.h>

/* What a preparation says, in French: on the sheet and on the page, the same words. */

/* From the measure of this rank on, the sheet names what it does not tell. */
#define SERREE 8

/* Letters of what fits beside the hour of an entretien. */
#define ARRET 90

#define SUITE " … (suite dans le dossier)"

/* From the sheet that says all that most dossiers hold to the one that nothing can fill. */
static const PreparationMesure mesures[] = {
  { 16, 12, 240, 1400 }, { 12, 10, 200, 900 }, { 10, 8, 160, 600 }, { 9, 6, 140, 500 },
  { 8, 5, 120, 420 },    { 7, 4, 110, 360 },   { 6, 4, 110, 300 },  { 5, 3, 100, 260 },
  { 4, 3, 100, 220 },    { 4, 2, 90, 200 },    { 3, 2, 90, 180 },   { 2, 2, 80, 140 },
  { 2, 1, 70, 110 },     { 1, 1, 60, 80 },     { 1, 0, 60, 80 },    { 0, 0, 50, 60 },
};

/**
 * preparation_is_serree:
 * @serre: how tight, from 0
 *
 * Returns: whether there is little room left, and what is found at the top of the dossier is not
 *   told again
 */
gboolean
preparation_is_serree (guint serre)
{
  return serre >= SERREE;
}

/**
 * preparation_get_mesure:
 * @serre: how tight, from 0
 *
 * Returns: (transfer none) (nullable): how much is said; %NULL past the tightest
 */
const PreparationMesure *
preparation_get_mesure (guint serre)
{
  return serre < G_N_ELEMENTS (mesures) ? &mesures[serre] : NULL;
}

/* On one line, without the marks of headings and of bold. */
static char *
write_plain (const char *texte)
{
  g_autoptr (GRegex) marques = g_regex_new ("(?m)^#{1,6} +|\\*\\*", G_REGEX_DEFAULT, 0, NULL);
  g_autofree char *sans = g_regex_replace_literal (marques, texte, -1, 0, "", 0, NULL);

  return g_strstrip (g_steal_pointer (&sans));
}

/* Where a word ends, at most @n letters from the start. */
static const char *
find_end (const char *texte, guint n)
{
  const char *end = g_utf8_offset_to_pointer (texte, n);

  for (const char *p = end; p > texte; p = g_utf8_prev_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return p;
  return end;
}

static char *
cut_with (const char *texte, guint n, const char *rest)
{
  g_autofree char *all = write_plain (texte);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (all, -1) <= n)
    return g_steal_pointer (&all);
  start = g_strndup (all, find_end (all, n) - all);
  return g_strconcat (start, rest, NULL);
}

static char *
cut (const char *texte, guint n)
{
  return cut_with (texte, n, SUITE);
}

/* The last lines are those one goes on from. */
static char *
cut_start (const char *texte, guint n)
{
  g_autofree char *all = write_plain (texte);
  glong length = g_utf8_strlen (all, -1);
  const char *end;

  if (length <= n)
    return g_steal_pointer (&all);
  end = g_utf8_offset_to_pointer (all, length - n);
  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (*end == '\0')
    end = g_utf8_offset_to_pointer (all, length - n);
  return g_strconcat ("(début dans le dossier) …", end, NULL);
}

/* The year is said where it is another one. */
static char *
write_day (const Preparation *self, gint64 jour)
{
  gint ici, la;

  jour_to_ymd (self->jour, &ici, NULL, NULL);
  jour_to_ymd (jour, &la, NULL, NULL);
  return format_jour (jour, la == ici ? FORMAT_JOUR_BREF : FORMAT_JOUR_DATE);
}

static char *
write_delay (const Preparation *self, const PreparationPoint *point)
{
  g_autofree char *day = point->le != CHAMP_ABSENT ? write_day (self, point->le) : NULL;
  gint64 left = point->le - self->jour;

  if (day == NULL)
    return NULL;
  if (g_strcmp0 (point->etat, "depassee") == 0)
    return g_strdup_printf ("en retard de %d" ESPACE_INSECABLE "jour%s, %s", (int) -left, left < -1 ? "s" : "", day);
  if (left == 0)
    return g_strdup ("aujourd’hui");
  return g_strdup_printf ("pour le %s", day);
}

/* What is missing */

static char *
write_signature (const PreparationPoint *point, const char *civilite)
{
  const char *who = g_strcmp0 (point->code, "agent") == 0   ? mots_de_l_agent (civilite)
                    : g_strcmp0 (point->code, "centre") == 0 ? "du centre"
                                                             : "de la collectivité";

  return g_strdup_printf ("Signature %s%s", who,
                          g_strcmp0 (point->qui, "avenant") == 0 ? ", sur l’avenant" : "");
}

static char *
write_manque (const Preparation *self, const PreparationPoint *point, const char *civilite)
{
  g_autofree char *day = point->le != CHAMP_ABSENT ? write_day (self, point->le) : NULL;
  g_autofree char *genre = mots_minuscule (mots_entretien (point->code));

  switch (point->nature)
    {
    case PREPARATION_NOTER:
      return g_strdup_printf ("À noter : %s du %s, tenu ou non", genre, day);
    case PREPARATION_COMPTE_RENDU:
      return g_strdup_printf ("Rien n’est écrit du dernier entretien (%s, %s)", genre, day);
    case PREPARATION_ACCORD:
      return g_strdup_printf ("Accord %s", mots_de_l_agent (civilite));
    case PREPARATION_CONVENTION:
      return g_strdup ("Convention à signer");
    case PREPARATION_SIGNATURE:
      return write_signature (point, civilite);
    case PREPARATION_REUNION:
      return g_strdup (point->texte != NULL ? point->texte : mots_entretien (point->code));
    case PREPARATION_ECHEANCE:
      return g_strdup (mots_echeance (point->code));
    case PREPARATION_DOCUMENT:
      return g_strdup_printf ("Document à établir : %s", mots_document (point->code));
    case PREPARATION_REMISE:
      return format_majuscule (mots_document (point->code));
    default:
      return NULL;
    }
}

static char *
write_manque_detail (const Preparation *self, const PreparationPoint *point)
{
  g_autofree char *day = point->le != CHAMP_ABSENT ? write_day (self, point->le) : NULL;

  switch (point->nature)
    {
    case PREPARATION_ACCORD:
      return g_strdup ("à recueillir avant de continuer");
    case PREPARATION_SIGNATURE:
      return day != NULL ? g_strdup_printf ("envoyée le %s", day) : g_strdup ("attendue");
    case PREPARATION_REUNION:
      return day != NULL ? g_strdup_printf ("planifiée le %s", day)
                         : g_strdup ("pas encore planifiée");
    case PREPARATION_REMISE:
      return g_strdup_printf ("version finale du %s, jamais imprimée", day);
    case PREPARATION_ECHEANCE:
      return write_delay (self, point);
    default:
      return NULL;
    }
}

/* What happened, what is promised */

static char *
join (const char *a, const char *between, const char *b)
{
  return b != NULL && *b != '\0' ? g_strconcat (a, between, b, NULL) : g_strdup (a);
}

static char *
write_texte (const PreparationPoint *point)
{
  g_autofree char *duration = point->minutes != CHAMP_ABSENT ? format_duree (point->minutes) : NULL;
  g_autofree char *with = join (mots_echange (point->code), ", ", point->qui);
  g_autofree char *work = join ("Travail personnel : ", "", duration);

  switch (point->nature)
    {
    case PREPARATION_DEMARCHE:
      return join (mots_demarche (point->code), " : ", point->texte);
    case PREPARATION_ECHANGE:
      return join (with, " : ", point->texte);
    case PREPARATION_MANQUE:
      return g_strdup (mots_manque (point->code));
    case PREPARATION_TRAVAIL:
      return join (work, ", ", point->texte);
    default:
      return g_strdup (point->texte != NULL ? point->texte : "");
    }
}

static char *
write_detail (const Preparation *self, const PreparationPoint *point)
{
  g_autofree char *delay = write_delay (self, point);

  switch (point->nature)
    {
    case PREPARATION_RAPPEL:
      return join ("Rappel", ", ", delay);
    case PREPARATION_ACTION:
      return join (point->qui != NULL && *point->qui != '\0' ? point->qui : "Plan d’action", ", ",
                   delay);
    case PREPARATION_ECHANGE:
    case PREPARATION_MANQUE:
    case PREPARATION_TRAVAIL:
      return point->le != CHAMP_ABSENT ? write_day (self, point->le) : NULL;
    default:
      return g_steal_pointer (&delay);
    }
}

static void
free_line (PreparationLigne *self)
{
  g_free (self->texte);
  g_free (self->detail);
  g_free (self);
}

static PreparationLigne *
write_line (const Preparation *self, DossierComplet *dossier, const PreparationPoint *point,
            const PreparationMesure *mesure)
{
  const char *civilite = dossier->agent != NULL ? dossier->agent->civilite : NULL;
  gboolean lacking = point->nature >= PREPARATION_NOTER && point->nature <= PREPARATION_REMISE;
  PreparationLigne *line = g_new0 (PreparationLigne, 1);
  g_autofree char *text = lacking ? write_manque (self, point, civilite) : write_texte (point);
  g_autofree char *detail
      = lacking ? write_manque_detail (self, point) : write_detail (self, point);

  line->point = point;
  line->texte = cut (text, mesure->caracteres);
  line->detail = detail != NULL ? cut (detail, mesure->caracteres) : NULL;
  line->presse = g_strcmp0 (point->etat, "depassee") == 0 || g_strcmp0 (point->etat, "proche") == 0;
  return line;
}

/**
 * preparation_write_lignes:
 * @points: (element-type PreparationPoint): one of its lists
 *
 * Returns: (transfer full) (element-type PreparationLigne): its lines; what does not fit @mesure is
 *   counted by the last one, never left out in silence
 */
GPtrArray *
preparation_write_lignes (const Preparation *self, DossierComplet *dossier, GPtrArray *points,
                          const PreparationMesure *mesure)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
  guint room = points == self->promesses ? mesure->promesses : mesure->lignes;
  guint n = MIN (points->len, room);
  PreparationLigne *rest;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lines, write_line (self, dossier, points->pdata[i], mesure));
  if (n == points->len)
    return lines;

  rest = g_new0 (PreparationLigne, 1);
  rest->compte = 1;
  rest->texte = g_strdup_printf (n == 0                ? "%u à lire dans le dossier"
                                 : points->len - n > 1 ? "et %u autres, dans le dossier"
                                                       : "et %u autre, dans le dossier",
                                 points->len - n);
  for (guint i = n; i < points->len && !rest->presse; i++)
    rest->presse = g_strcmp0 (((const PreparationPoint *) points->pdata[i])->etat, "depassee") == 0;
  if (rest->presse)
    rest->detail = g_strdup ("dont une au moins en retard");
  g_ptr_array_add (lines, rest);
  return lines;
}

/* Entretiens */

static const char *
find_phase (DossierComplet *dossier, const char *code)
{
  const PrestationPhase *phase = dossier->prestation != NULL && code != NULL
                                     ? prestation_find_phase (dossier->prestation, code)
                                     : NULL;

  return phase != NULL ? phase->libelle : code;
}

/**
 * preparation_write_dernier:
 *
 * Returns: (transfer full): "Mercredi 6 mai 2026 : entretien individuel, 2 h, phase
 *   d’investigation", or that there was none
 */
char *
preparation_write_dernier (const Preparation *self, DossierComplet *dossier)
{
  const Entretien *entretien = self->dernier;
  g_autofree char *day = NULL, *title = NULL, *genre = NULL, *duration = NULL, *phase = NULL;

  if (entretien == NULL)
    return g_strdup ("Aucun entretien n’a encore été tenu.");
  day = format_jour (instant_get_jour (entretien->debut), FORMAT_JOUR_LONG);
  title = format_majuscule (day);
  genre = mots_minuscule (mots_entretien (entretien->genre));
  duration = entretien->duree_minutes != CHAMP_ABSENT ? format_duree (entretien->duree_minutes)
                                                      : NULL;
  /* A meeting with the employer is a phase of its own, of the same name. */
  if (find_phase (dossier, entretien->phase) != NULL
      && (g_strcmp0 (entretien->genre, "individuel") == 0
          || g_strcmp0 (entretien->genre, "collectif") == 0))
    phase = mots_minuscule (find_phase (dossier, entretien->phase));
  return g_strconcat (title, " : ", genre, duration != NULL ? ", " : "",
                      duration != NULL ? duration : "", phase != NULL ? ", " : "",
                      phase != NULL ? phase : "", NULL);
}

/**
 * preparation_write_arret:
 *
 * Returns: (transfer full): where one stopped, in one line: "21 oct. : Intérêts, valeurs et
 *   conditions de travail", or what the last one was where nothing that is shared was written of it
 */
char *
preparation_write_arret (const Preparation *self)
{
  g_autofree char *day = NULL, *summary = NULL;

  if (self->dernier == NULL)
    return g_strdup ("Premier entretien");
  day = write_day (self, instant_get_jour (self->dernier->debut));
  if (self->resume != NULL)
    summary = cut_with (self->resume, ARRET, " …");
  else
    summary = mots_minuscule (mots_entretien (self->dernier->genre));
  g_strdelimit (summary, "\n", ' ');
  return g_strdup_printf ("%s : %s", day, summary);
}

/**
 * preparation_write_prochain:
 *
 * Returns: (transfer full): "Jeudi 26 novembre 2026, 9 h 30 – 11 h 30 : entretien individuel, à la
 *   mairie", or that there is none
 */
char *
preparation_write_prochain (const Preparation *self, DossierComplet *dossier)
{
  const Entretien *entretien = self->prochain;
  g_autofree char *day = NULL, *title = NULL, *hours = NULL, *genre = NULL;
  const char *mode, *place;

  if (entretien == NULL)
    return g_strdup (statut_is_open (dossier->dossier->statut)
                         ? "Aucun entretien n’est planifié."
                         : "Aucun entretien n’est planifié : le dossier n’en attend plus.");
  day = format_jour (instant_get_jour (entretien->debut), FORMAT_JOUR_LONG);
  title = format_majuscule (day);
  hours = format_plage_heures (entretien->debut, entretien->duree_minutes);
  genre = mots_minuscule (mots_entretien (entretien->genre));
  mode = mots_mode (entretien->mode);
  place = entretien->lieu != NULL ? entretien->lieu : dossier->dossier->lieu;
  if (*mode != '\0')
    return g_strdup_printf ("%s, %s : %s, %s", title, hours, genre, mode);
  return g_strdup_printf ("%s, %s : %s%s%s", title, hours, genre, place != NULL ? ", " : "",
                          place != NULL ? place : "");
}

/**
 * preparation_write_resume:
 *
 * Returns: (transfer full) (nullable): the shared summary of the last entretien
 */
char *
preparation_write_resume (const Preparation *self, const PreparationMesure *mesure)
{
  return self->resume != NULL ? cut (self->resume, mesure->texte) : NULL;
}

/**
 * preparation_write_notes:
 *
 * Returns: (transfer full) (nullable): the last lines of its notes, for who may read them
 */
char *
preparation_write_notes (const Preparation *self, const PreparationMesure *mesure)
{
  return self->notes != NULL ? cut_start (self->notes, mesure->texte) : NULL;
}

/**
 * preparation_write_etat:
 *
 * Returns: (transfer full): "En cours, phase d’investigation"
 */
char *
preparation_write_etat (const Preparation *self, DossierComplet *dossier)
{
  const char *statut = mots_statut_dossier (dossier->dossier->statut);
  const char *phase = find_phase (dossier, self->phase);
  g_autofree char *small = phase != NULL ? mots_minuscule (phase) : NULL;

  return join (statut, ", ", small);
}

/**
 * preparation_write_lecteur:
 *
 * Returns: for whom the sheet is, and what is not on it
 */
const char *
preparation_write_lecteur (const Preparation *self)
{
  switch (self->lecteur)
    {
    case PREPARATION_CONSEILLER:
      return "Fiche du conseiller, avec ses notes : elle ne se remet à personne.";
    case PREPARATION_ACCUEIL:
      return "Fiche pour le secrétariat : rien de ce qui s’est dit en entretien n’y figure.";
    case PREPARATION_COLLEGUE:
    default:
      return "Fiche pour le conseiller qui prend la suite : les notes personnelles n’y sont pas.";
    }
}
