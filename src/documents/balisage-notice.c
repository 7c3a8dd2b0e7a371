/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/balisage-private.h"

#include <lcms2.h>
#include <string.h>

/* A property of PDF/UA is foreign to PDF/A, which wants it described. */
static const char xmp_template[]
    = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
      "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"
      "<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>\n"
      "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n"
      "<xmp:CreatorTool>%s</xmp:CreatorTool>\n<pdf:Producer>%s</pdf:Producer>\n"
      "<pdfaid:part>%d</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
      "<pdfuaid:part>1</pdfuaid:part>\n"
      "</rdf:Description>\n"
      "<rdf:Description rdf:about=\"\""
      " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
      "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\n"
      "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
      "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
      "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
      "<pdfaProperty:name>part</pdfaProperty:name>"
      "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
      "<pdfaProperty:category>internal</pdfaProperty:category>"
      "<pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>"
      "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
      "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
      "</rdf:Description>\n"
      "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";

#define PROFILE_DATE_OFFSET 24

/* When the profile was made, in its header: a fixed day, or bytes would change by the second. */
static const guint8 profile_date[12] = { 0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0 };

static void
set_info (const Balisage *self)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (self->notice->instant);
  g_autofree char *date = g_date_time_format (moment, "D:%Y%m%d%H%M%SZ");

  qpdf_set_info_key (self->objets, "/CreationDate", date);
  qpdf_set_info_key (self->objets, "/ModDate", date);
}

static char *
get_info (const Balisage *self, const char *key)
{
  g_autofree char *text = objets_get_text (
      self->objets, objets_get_path (self->objets, qpdf_get_trailer (self->objets), "/Info", key,
                                     NULL));

  return g_markup_escape_text (text != NULL ? text : "", -1);
}

static char *
format_xmp (const Balisage *self)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (self->notice->instant);
  g_autofree char *date = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *title = get_info (self, "/Title");
  g_autofree char *author = get_info (self, "/Author");
  g_autofree char *creator = get_info (self, "/Creator");
  g_autofree char *producer = get_info (self, "/Producer");

  return g_strdup_printf (xmp_template, title, author, date, date, creator, producer,
                          self->notice->n_pieces > 0 ? 3 : 2);
}

static void
add_xmp (const Balisage *self)
{
  g_autofree char *xmp = format_xmp (self);
  qpdf_oh stream = objets_new_stream (self->objets, xmp, strlen (xmp));

  objets_set_name (self->objets, stream, "/Type", "/Metadata");
  objets_set_name (self->objets, stream, "/Subtype", "/XML");
  objets_set (self->objets, qpdf_get_root (self->objets), "/Metadata", stream);
}

/* What the three numbers of a colour mean: sRGB, as on any screen. */
static GByteArray *
new_profile (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cmsHPROFILE profile = cmsCreate_sRGBProfile ();
  cmsUInt32Number length = 0;

  /* The version that PDF 1.7 refers to. */
  cmsSetProfileVersion (profile, 4.2);
  if (cmsSaveProfileToMem (profile, NULL, &length))
    {
      g_byte_array_set_size (bytes, length);
      cmsSaveProfileToMem (profile, bytes->data, &length);
      memcpy (bytes->data + PROFILE_DATE_OFFSET, profile_date, sizeof profile_date);
    }
  cmsCloseProfile (profile);
  return bytes;
}

static void
add_output_intent (const Balisage *self)
{
  Objets *objets = self->objets;
  g_autoptr (GByteArray) profile = new_profile ();
  qpdf_oh stream = objets_new_stream (objets, (const char *) profile->data, profile->len);
  qpdf_oh intents = qpdf_oh_new_array (objets);
  qpdf_oh intent = objets_parse (
      objets, "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
              " /Info (sRGB IEC61966-2.1) /RegistryName (http://www.color.org) >>");

  objets_set_int (objets, stream, "/N", 3);
  objets_set (objets, intent, "/DestOutputProfile", stream);
  qpdf_oh_append_item (objets, intents, qpdf_make_indirect_object (objets, intent));
  objets_set (objets, qpdf_get_root (objets), "/OutputIntents", intents);
}

/* Cairo 1.16 leaves out what says that a glyph is found by its own number. */
static void
complete_fonts (const Balisage *self)
{
  for (guint page = 0; page < self->n_pages; page++)
    {
      qpdf_oh fonts = objets_get_path (self->objets, self->pages[page], "/Resources", "/Font",
                                       NULL);
      g_autoptr (GPtrArray) names = objets_list_keys (self->objets, fonts);

      for (guint i = 0; i < names->len; i++)
        {
          qpdf_oh descendants = objets_get_path (self->objets, fonts, g_ptr_array_index (names, i),
                                                 "/DescendantFonts", NULL);
          qpdf_oh font;

          if (objets_get_length (self->objets, descendants) == 0)
            continue;
          font = objets_get_item (self->objets, descendants, 0);
          if (objets_is_name (self->objets, objets_get (self->objets, font, "/Subtype"),
                              "/CIDFontType2")
              && !qpdf_oh_has_key (self->objets, font, "/CIDToGIDMap"))
            objets_set_name (self->objets, font, "/CIDToGIDMap", "/Identity");
        }
    }
}

/* Cairo asks readers to smooth pixels, which PDF/A forbids (ISO 19005-2, 6.2.8). */
static void
complete_images (const Balisage *self, qpdf_oh resources, guint depth)
{
  qpdf_oh objects = objets_get (self->objets, resources, "/XObject");
  g_autoptr (GPtrArray) names = objets_list_keys (self->objets, objects);

  for (guint i = 0; i < names->len; i++)
    {
      qpdf_oh object = objets_get (self->objets, objects, g_ptr_array_index (names, i));
      qpdf_oh entries, mask;

      if (!qpdf_oh_is_stream (self->objets, object))
        continue;
      entries = qpdf_oh_get_dict (self->objets, object);
      mask = objets_get (self->objets, entries, "/SMask");
      qpdf_oh_remove_key (self->objets, entries, "/Interpolate");
      if (qpdf_oh_is_stream (self->objets, mask))
        qpdf_oh_remove_key (self->objets, qpdf_oh_get_dict (self->objets, mask), "/Interpolate");
      if (depth < 8)
        complete_images (self, objets_get (self->objets, entries, "/Resources"), depth + 1);
    }
}

/**
 * balisage_add_notice:
 *
 * Adds what the file says of itself: language, title, dates, the norms that it follows, its
 * colours.
 */
void
balisage_add_notice (const Balisage *self)
{
  Objets *objets = self->objets;
  qpdf_oh root = qpdf_get_root (objets);

  objets_set (objets, root, "/Lang", qpdf_oh_new_string (objets, "fr-FR"));
  objets_set (objets, root, "/MarkInfo", objets_parse (objets, "<< /Marked true >>"));
  objets_set (objets, root, "/ViewerPreferences",
              objets_parse (objets, "<< /DisplayDocTitle true >>"));
  set_info (self);
  add_xmp (self);
  add_output_intent (self);
  complete_fonts (self);
  for (guint page = 0; page < self->n_pages; page++)
    complete_images (self, objets_get (objets, self->pages[page], "/Resources"), 0);
}
